package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
import io.trustline.web.console.ConsoleWords;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The bad lines of a maker's list as a table for the maker: which line, and why. */
@WebServlet("/console/device-list-faults")
public class ListFaultsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100_000;
    /** Spreadsheets take a CSV for UTF-8 only when it says so. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @EJB
    transient DeviceDesk desk;
    @Inject
    transient ConsoleWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = ImportLine.id(request.getParameter("id")).filter(list -> desk.importOf(list).isPresent());
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"bad-lines-" + id.get() + ".csv\"");
        var out = response.getWriter();
        out.append(BYTE_ORDER_MARK).append("line,reason,explanation\r\n");
        for (var fault : desk.importFaults(id.get(), MOST)) {
            out.append(Long.toString(fault.line())).append(',').append(fault.reason()).append(",\"")
                    .append(words.of("list-fault", fault.reason()).replace("\"", "\"\"")).append("\"\r\n");
        }
    }
}
