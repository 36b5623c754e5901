package io.trustline.web.console.provider;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.provider.api.ProviderDesk;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.Quota;
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

/** Does what an operator decided about a company, and goes back to it. */
@WebServlet("/console/provider-act")
public class CompanyActServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    transient ProviderDesk desk;
    @Inject
    transient Visit visit;
    @Inject
    transient Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = ProviderId.parse(request.getParameter("id"));
        if (id.isEmpty() || request.getParameter("act") == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        notices.leave(does(id.get(), request), response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/console/provider?id=" + id.get());
    }

    private Notice does(ProviderId id, HttpServletRequest request) {
        var actor = visit.person().name().value();
        return switch (request.getParameter("act")) {
            case "approve" -> told(desk.approve(id, quota(request), actor), Notice.COMPANY_APPROVED);
            case "refuse" -> withReason(request, reason -> desk.refuse(id, reason, actor), Notice.COMPANY_REFUSED);
            case "stop" -> withReason(request, reason -> desk.stop(id, reason, actor), Notice.COMPANY_STOPPED);
            case "resume" -> told(desk.resume(id, actor), Notice.COMPANY_RESUMED);
            case "quota" -> told(desk.changeQuota(id, quota(request), actor), Notice.QUOTA_CHANGED);
            default -> Notice.NOT_POSSIBLE;
        };
    }

    /** What is no number is zero, which no quota may be. */
    private static Quota quota(HttpServletRequest request) {
        return new Quota((int) number(request, "callsPerMinute"), (int) number(request, "callsPerDay"),
                number(request, "spendPerDay") * 100);
    }

    private static long number(HttpServletRequest request, String field) {
        var typed = request.getParameter(field);
        return typed != null && typed.strip().matches("\\d{1,9}") ? Long.parseLong(typed.strip()) : 0;
    }

    /** Who is refused or stopped is owed a reason. */
    private static Notice withReason(HttpServletRequest request, Ruling ruling, Notice done) {
        var reason = request.getParameter("reason");
        return reason == null || reason.isBlank() ? Notice.NOT_CONFIRMED : told(ruling.give(reason.strip()), done);
    }

    private static Notice told(Outcome<?> outcome, Notice done) {
        return outcome.isGranted() ? done : Notice.NOT_POSSIBLE;
    }

    /** A decision that comes with a reason. */
    @FunctionalInterface
    private interface Ruling {
        Outcome<?> give(String reason);
    }
}
