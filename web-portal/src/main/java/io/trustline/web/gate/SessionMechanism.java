package io.trustline.web.gate;

import io.trustline.portal.api.Recognised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Tells the container who stands behind a request, from the session cookie, anew each time; it keeps no state and
 * refuses nobody. A second factor slots in without a change here: the portal raises {@link Recognised#level()} of
 * the session, and the page rules, the one place that looks at it, ask for the higher level.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    @Inject
    Visit visit;
    @Inject
    PageRules rules;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (rules.isFile(request.getRequestURI())) {
            return context.doNothing();
        }
        try {
            return visit.self().map(self -> introduce(self, context)).orElseGet(context::doNothing);
        } catch (RuntimeException broken) {
            // The visit throws it again inside the filters, where it gets a proper answer; here it could not.
            return context.doNothing();
        }
    }

    private static AuthenticationStatus introduce(Recognised self, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(self.customer().toString(), Set.of(self.role().roleName()));
    }
}
