package io.trustline.web.page;

import io.trustline.portal.api.Language;
import io.trustline.web.gate.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The language switch: remembers the choice and shows the same page again. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Visit visit;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = Language.parse(request.getParameter("language"));
        if (wanted.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        visit.read(wanted.get(), response);
        var to = LocalPath.parse(request.getParameter("to")).orElse(LocalPath.START);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to.value());
    }
}
