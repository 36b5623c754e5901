package io.trustline.web.console.telephone;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.sip.api.TelephoneDesk;
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

/** Pauses, resumes or removes a trunk, and goes back to where they are listed. */
@WebServlet("/console/trunk-act")
public class TrunkActServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    transient TelephoneDesk desk;
    @Inject
    transient Visit visit;
    @Inject
    transient Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var act = request.getParameter("act");
        var trunk = request.getParameter("trunk");
        if (act == null || trunk == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        notices.leave(does(act, trunk, "yes".equals(request.getParameter("sure"))), response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/console/telephone");
    }

    private Notice does(String act, String trunk, boolean sure) {
        var actor = visit.person().name().value();
        return switch (act) {
            case "pause" -> told(desk.pause(trunk, actor), Notice.TRUNK_PAUSED);
            case "resume" -> told(desk.resume(trunk, actor), Notice.TRUNK_RESUMED);
            case "remove" -> sure ? told(desk.remove(trunk, actor), Notice.TRUNK_REMOVED) : Notice.NOT_CONFIRMED;
            default -> Notice.NOT_POSSIBLE;
        };
    }

    private static Notice told(Outcome<?> outcome, Notice done) {
        return outcome.isGranted() ? done : Notice.NOT_POSSIBLE;
    }
}
