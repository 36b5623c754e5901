package io.trustline.web.gate;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.portal.api.BrowserToken;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Portal;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SessionToken;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.SignInStep;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;

/** One request's visitor: where they come from, who they are once recognised, which language they read. */
@Named
@RequestScoped
public class Visit {

    @EJB
    Portal portal;
    @Inject
    HttpServletRequest request;
    @Inject
    SecurityContext security;
    @Inject
    VisitCookies cookies;
    @Inject
    ClientAddress addresses;
    @Inject
    LanguageChoice languages;

    private Optional<Recognised> self;
    private RuntimeException broken;

    public Visitor visitor() {
        var browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        var known = cookies.read(request, VisitCookies.BROWSER).flatMap(BrowserToken::parse);
        return new Visitor(addresses.of(request), browser, known);
    }

    /** Of our own pages, as this browser came to them (RFC 6454 §6.2). */
    public String origin() {
        return (addresses.isSecure(request) ? "https://" : "http://")
                + request.getHeader("Host").toLowerCase(Locale.ROOT);
    }

    /** Who this is; asked of the portal once per request, even where the portal could not answer. */
    public Optional<Recognised> self() {
        if (broken != null) {
            throw broken;
        }
        try {
            self = self == null ? token().flatMap(token -> portal.recognise(token, visitor())) : self;
            return self;
        } catch (RuntimeException unknown) {
            broken = unknown;
            throw unknown;
        }
    }

    /** Who this is, on pages that the rules open to signed-in people only. */
    public Recognised person() {
        return self().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** False also while nobody can tell, so that the page which says so can be drawn. */
    public boolean isSignedIn() {
        return broken == null && self().isPresent();
    }

    public Language getLanguage() {
        return languages.of(request);
    }

    public String getCorrelation() {
        return CorrelationId.current().value();
    }

    /** Begins or steps up: new secret cookies, a new session id, and from now on this person. */
    public void enter(SessionGrant grant, HttpServletResponse response) {
        cookies.write(response, VisitCookies.SESSION, grant.token().value());
        cookies.write(response, VisitCookies.BROWSER, grant.browser().value());
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        self = portal.recognise(grant.token(), visitor());
    }

    /** Lets the container know within this very request who just came in, so that doors open to their owner. */
    public void introduce(HttpServletResponse response) {
        security.authenticate(request, response, AuthenticationParameters.withParams().newAuthentication(true));
    }

    /** Carries an attempt on to its next step. */
    public void goOn(SignInStep.Further step, HttpServletResponse response) {
        cookies.write(response, VisitCookies.ATTEMPT, step.token().value());
    }

    /** It led where it should, or is given up. */
    public void forgetAttempt(HttpServletResponse response) {
        cookies.erase(response, VisitCookies.ATTEMPT);
    }

    /** The attempt that this browser carries. */
    public Optional<AttemptToken> attempt() {
        return cookies.read(request, VisitCookies.ATTEMPT).flatMap(AttemptToken::parse);
    }

    /** Ends this session; the browser stays known. */
    public void leave(HttpServletResponse response) {
        token().ifPresent(token -> portal.signOut(token, visitor()));
        cookies.erase(response, VisitCookies.SESSION);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        self = Optional.empty();
    }

    /** Reads the language that was chosen with the account. */
    public void read(SessionGrant grant, HttpServletResponse response) {
        cookies.write(response, VisitCookies.LANGUAGE, grant.language().tag());
    }

    /** Reads this language in this browser from now on; an account remembers it for calls and notices. */
    public void read(Language wanted, HttpServletResponse response) {
        cookies.write(response, VisitCookies.LANGUAGE, wanted.tag());
        self().ifPresent(person -> portal.changeLanguage(person, wanted, visitor()));
    }

    private Optional<SessionToken> token() {
        return cookies.read(request, VisitCookies.SESSION).flatMap(SessionToken::parse);
    }
}
