package io.trustline.web.console.device;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Stops a list that is on its way in; what had come stays. */
@WebServlet("/console/device-list-stop")
public class ListStopServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Uploads uploads;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var ticket = request.getParameter("ticket");
        if (Uploads.isTicket(ticket)) {
            uploads.stop(ticket);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
