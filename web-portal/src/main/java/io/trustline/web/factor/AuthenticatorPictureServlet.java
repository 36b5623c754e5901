package io.trustline.web.factor;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.factor.api.AuthenticatorSetup;
import io.trustline.portal.factor.api.Factors;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The QR code that an authenticator app reads, for its owner alone; browsers keep it nowhere. */
@WebServlet("/security-authenticator-picture")
public class AuthenticatorPictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    transient Factors factors;
    @Inject
    transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var setup = factors.setUpAuthenticator(visit.person())
                .<Optional<AuthenticatorSetup>>fold(Optional::of, (Refusal refusal) -> Optional.empty());
        if (setup.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("image/svg+xml");
        response.getOutputStream().write(setup.get().picture());
    }
}
