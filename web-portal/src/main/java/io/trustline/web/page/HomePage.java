package io.trustline.web.page;

import io.trustline.portal.api.Act;
import io.trustline.portal.api.ActivityView;
import io.trustline.portal.api.Portal;
import io.trustline.portal.api.SessionView;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the account vouches for, and whether all is well with it. */
@Named
@RequestScoped
public class HomePage {

    /** The log is written a moment after the act: entries this close to the session's start are its own. */
    private static final int OWN_SECONDS = 5;
    private static final int LINES = 50;

    @EJB
    Portal portal;
    @Inject
    Visit visit;

    private List<SessionView> sessions;
    private List<ActivityView> lines;

    public int getSessions() {
        return sessions().size();
    }

    /** The sign-in before this one; null when there was none. */
    public ActivityView getFormerSignIn() {
        return formerSignIn().orElse(null);
    }

    /** Since the sign-in before this one. */
    public long getRefusals() {
        var from = formerSignIn().map(ActivityView::at).orElse(Instant.MIN);
        return lines().stream().filter(line -> line.act() == Act.SIGN_IN_REFUSED && line.at().isAfter(from)).count();
    }

    private Optional<ActivityView> formerSignIn() {
        return lines().stream().filter(line -> line.act() == Act.SIGNED_IN || line.act() == Act.SIGNED_UP)
                .filter(line -> line.at().isBefore(begun().minusSeconds(OWN_SECONDS))).findFirst();
    }

    private Instant begun() {
        return sessions().stream().filter(SessionView::current).map(SessionView::since).findFirst()
                .orElse(Instant.MAX);
    }

    private List<SessionView> sessions() {
        if (sessions == null) {
            sessions = portal.sessions(visit.person());
        }
        return sessions;
    }

    private List<ActivityView> lines() {
        if (lines == null) {
            lines = portal.activity(visit.person(), Optional.empty(), LINES);
        }
        return lines;
    }
}
