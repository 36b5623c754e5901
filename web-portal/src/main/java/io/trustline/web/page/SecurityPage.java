package io.trustline.web.page;

import io.trustline.portal.api.Portal;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.SessionView;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Where the account is signed in, and how to end that. */
@Named
@RequestScoped
public class SecurityPage {

    @EJB
    Portal portal;
    @Inject
    Visit visit;
    @Inject
    Here here;

    private List<SessionView> sessions;

    public List<SessionView> getSessions() {
        if (sessions == null) {
            sessions = portal.sessions(visit.person());
        }
        return sessions;
    }

    public boolean isElsewhere() {
        return getSessions().stream().anyMatch(session -> !session.current());
    }

    /** The pressed button names its session, so a list that changed meanwhile never ends another one. */
    public void end() {
        // Not from the injected request: the gate has read its body, and only the wrapped one knows what was in it.
        var fields = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        SessionId.parse(fields.get("end"))
                .ifPresent(which -> portal.endSession(visit.person(), which, visit.visitor()));
        here.go(LocalPath.SECURITY, Notice.SESSION_ENDED);
    }

    public void endOthers() {
        portal.endOtherSessions(visit.person(), visit.visitor());
        here.go(LocalPath.SECURITY, Notice.OTHER_SESSIONS_ENDED);
    }
}
