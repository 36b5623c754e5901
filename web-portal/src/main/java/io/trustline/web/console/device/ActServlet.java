package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Does what an operator has confirmed, and shows what has come of it. */
@WebServlet("/console/act")
public class ActServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    transient DeviceDesk desk;
    @Inject
    transient Visit visit;
    @Inject
    transient Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var act = Act.parse(request.getParameter("act"));
        var subject = request.getParameter("subject");
        if (act.isEmpty() || subject == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        boolean sure = !act.get().isGrave() || "yes".equals(request.getParameter("sure"));
        var notice = sure
                ? act.get().carryOut(desk, subject, visit.person().name().value())
                : Notice.NOT_CONFIRMED;
        notices.leave(notice, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", sure ? ConfirmPage.back(act.get(), subject) : asked(act.get(), subject));
    }

    private static String asked(Act act, String subject) {
        return "/console/confirm?act=" + act.getSlug() + "&subject="
                + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
