package io.trustline.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Faces would run a form's act for a link too, were the form's fields in its query; a link must change nothing. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class FormsArePosted extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String MARK_OF_A_FORM = "jakarta.faces.ViewState";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod()) && request.getParameter(MARK_OF_A_FORM) != null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }
}
