package io.trustline.web.page;

import io.trustline.portal.api.ActivityId;
import io.trustline.portal.api.ActivityView;
import io.trustline.portal.api.Portal;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** "This wasn't me": says what will happen, then does it. */
@Named
@RequestScoped
public class DisputePage {

    @EJB
    Portal portal;
    @Inject
    Visit visit;
    @Inject
    Here here;

    private String entry;
    private Optional<ActivityView> line;

    public void backWhenUnknown() {
        if (getLine() == null) {
            here.go(LocalPath.SECURITY);
        }
    }

    /** The entry itself is the newest of those older than the one after it. */
    public ActivityView getLine() {
        if (line == null) {
            line = id().filter(id -> id.value() < Long.MAX_VALUE).flatMap(
                    id -> portal.activity(visit.person(), Optional.of(new ActivityId(id.value() + 1)), 1).stream()
                            .filter(found -> found.id().equals(id)).findFirst());
        }
        return line.orElse(null);
    }

    public void dispute() {
        boolean marked = id().map(id -> portal.dispute(visit.person(), id, visit.visitor())).orElse(false);
        if (marked) {
            here.go(LocalPath.PASSWORD, Notice.DISPUTED);
        } else {
            here.go(LocalPath.SECURITY);
        }
    }

    private Optional<ActivityId> id() {
        return Optional.ofNullable(entry).flatMap(ActivityId::parse);
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String sent) {
        entry = sent;
        line = null;
    }
}
