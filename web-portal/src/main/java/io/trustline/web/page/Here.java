package io.trustline.web.page;

import io.trustline.portal.api.Role;
import io.trustline.web.gate.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the visitor is, and the way to the next page. */
@Named
@RequestScoped
public class Here {

    @Inject
    HttpServletRequest request;
    @Inject
    Visit visit;
    @Inject
    Notices notices;

    /** This page's own address, so that a change of language comes back to it. */
    public String getPath() {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return LocalPath.parse(request.getRequestURI() + query).or(() -> LocalPath.parse(request.getRequestURI()))
                .orElse(LocalPath.START).value();
    }

    /** For the mark in the navigation: /account-password belongs to /account. */
    public boolean isIn(String section) {
        var path = request.getRequestURI();
        return path.equals(section) || path.startsWith(section + "-");
    }

    public boolean isStaff() {
        return visit.self().filter(self -> self.role() == Role.OPERATOR).isPresent();
    }

    /** On an error page: the page that the visitor wanted, to try it once more. */
    public String getOrigin() {
        var wanted = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return LocalPath.parse(wanted).orElse(LocalPath.START).value();
    }

    /** As part of an address. */
    public String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public HttpServletResponse response() {
        return (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Redirect after post: reloading the next page repeats nothing. */
    public void go(LocalPath to) {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(to.value());
            faces.responseComplete();
        } catch (IOException clientIsGone) {
            throw new UncheckedIOException(clientIsGone);
        }
    }

    public void go(LocalPath to, Notice notice) {
        notices.leave(notice, response());
        go(to);
    }
}
