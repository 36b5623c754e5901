package io.trustline.web.console.guard;

import io.trustline.portal.guard.api.GuardDesk;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Notice;
import io.trustline.web.page.Notices;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets calls to a prefix go on before its time, and goes back to where prefixes are listed. */
@WebServlet("/console/guard-act")
public class GuardActServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    transient GuardDesk desk;
    @Inject
    transient Visit visit;
    @Inject
    transient Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var prefix = request.getParameter("prefix");
        if (prefix == null || !prefix.matches("\\+[0-9]{1,15}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        boolean released = desk.release(prefix, visit.person().name().value());
        notices.leave(released ? Notice.CALLS_GO_ON : Notice.NOT_POSSIBLE, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/console/guard");
    }
}
