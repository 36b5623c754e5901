package io.trustline.web.provider;

import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderOffice;
import io.trustline.portal.provider.api.UsageDay;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** A company's last ninety days for a spreadsheet: a line for each day and outcome, and for what else was counted. */
@WebServlet("/provider-usage-csv")
public class UsageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 90;
    /** Spreadsheets take a CSV for UTF-8 only when it says so. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @EJB
    transient ProviderOffice door;
    @Inject
    transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var company = ProviderId.parse(request.getParameter("id")).flatMap(id -> door.find(visit.person(), id));
        if (company.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"usage.csv\"");
        response.getWriter().append(BYTE_ORDER_MARK)
                .append(table(door.usage(visit.person(), company.get().id(), DAYS)));
    }

    /** Words of ours and numbers alone: nothing in it could be taken for a formula. */
    static String table(List<UsageDay> days) {
        var table = new StringBuilder("day,what,count\r\n");
        for (var day : days) {
            line(table, day, "started", day.started());
            day.calls().forEach((label, times) -> line(table, day, "call " + label, times));
            line(table, day, "verified", day.verified());
            line(table, day, "cost-minor", day.costMinor());
        }
        return table.toString();
    }

    private static void line(StringBuilder table, UsageDay day, String what, long count) {
        if (count > 0) {
            table.append(day.day()).append(',').append(what).append(',').append(count).append("\r\n");
        }
    }
}
