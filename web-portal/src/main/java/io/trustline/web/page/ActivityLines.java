package io.trustline.web.page;

import io.trustline.portal.api.Act;
import io.trustline.portal.api.ActivityId;
import io.trustline.portal.api.ActivityView;
import io.trustline.portal.api.Portal;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The activity log, one page of it at a time, newest first. */
@Named("activity")
@RequestScoped
public class ActivityLines {

    private static final int LINES = 10;

    @EJB
    Portal portal;
    @Inject
    Visit visit;
    @Inject
    HttpServletRequest request;

    private List<ActivityView> found;

    public List<ActivityView> getLines() {
        return found().subList(0, Math.min(LINES, found().size()));
    }

    /** Where the next older page begins; null on the last one. */
    public String getOlder() {
        return found().size() > LINES ? found().get(LINES - 1).id().toString() : null;
    }

    public boolean isNewest() {
        return before().isEmpty();
    }

    public String icon(Act act) {
        return switch (act) {
            case SIGNED_UP, SIGNED_IN -> "enter";
            case SIGN_IN_REFUSED, ACTIVITY_DISPUTED, CALL_DISOWNED, SIM_CHANGED, ACCOUNT_FROZEN, RE_ENTRY_BEGUN ->
                "alert";
            case SIGNED_OUT, SESSION_ENDED, OTHER_SESSIONS_ENDED, ACCOUNT_CLOSED -> "leave";
            case PASSWORD_CHANGED, PASSWORD_RECOVERED, RECOVERY_BEGUN, RECOVERY_STOPPED, RE_ENTRY_STOPPED, RE_ENTERED,
                    RECOVERY_CODES_MADE,
                    FACTOR_ADDED, FACTOR_REMOVED ->
                "key";
            case NUMBER_CHANGED, NUMBER_ADDED, NUMBER_CONFIRMED, NUMBER_REMOVED, NUMBER_MADE_PRIMARY -> "voice";
            case LANGUAGE_CHANGED -> "language";
        };
    }

    /** The part of the message key that names an act. */
    public String slug(Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isDisputable(ActivityView line) {
        return !line.disputed() && line.act() != Act.ACTIVITY_DISPUTED && line.act() != Act.ACCOUNT_CLOSED;
    }

    private List<ActivityView> found() {
        if (found == null) {
            found = portal.activity(visit.person(), before(), LINES + 1);
        }
        return found;
    }

    private Optional<ActivityId> before() {
        return Optional.ofNullable(request.getParameter("before")).flatMap(ActivityId::parse);
    }
}
