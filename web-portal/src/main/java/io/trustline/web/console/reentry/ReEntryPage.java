package io.trustline.web.console.reentry;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.entry.api.ReEntryDesk;
import io.trustline.portal.entry.api.ReEntryId;
import io.trustline.portal.entry.api.ReEntryLine;
import io.trustline.portal.entry.api.ReEntryState;
import io.trustline.web.console.ConsolePage;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Here;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Notice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Opens and stops ways back in for customers who lost every second factor; what was typed stays where it cannot be. */
@Named("consoleReEntry")
@RequestScoped
public class ReEntryPage implements ConsolePage {

    private static final LocalPath PATH = new LocalPath("/console/re-entry");
    private static final int MOST = 50;
    private static final int LONGEST = 300;

    @EJB
    ReEntryDesk desk;
    @Inject
    Visit visit;
    @Inject
    Here here;
    @Inject
    HttpServletRequest request;

    private String fault;
    private List<ReEntryLine> lines;

    @Override
    public String path() {
        return PATH.value();
    }

    @Override
    public String titleKey() {
        return "reentry.menu";
    }

    @Override
    public int order() {
        return 9;
    }

    /** Called first: does what was asked for. */
    public void open() {
        if ("POST".equals(request.getMethod())) {
            if (field("stop").isEmpty()) {
                openWayBack();
            } else {
                stop();
            }
        }
    }

    /** The message key of why nothing was opened; null where nothing was refused. */
    public String getFault() {
        return fault;
    }

    /** What was typed, cut to what the field takes. */
    public String field(String name) {
        var typed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()
                .getOrDefault(name, "").strip().replaceAll("\\s+", " ");
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    public List<ReEntryLine> getLines() {
        if (lines == null) {
            lines = desk.latest(MOST);
        }
        return lines;
    }

    /** The colour of a state's mark. */
    public String tone(ReEntryState state) {
        return switch (state) {
            case WAITING -> "tone-suspended";
            case OPEN -> "tone-bound";
            case USED -> "tone-registered";
            case STOPPED -> "tone-revoked";
            case LAPSED -> "tone-imported";
        };
    }

    private void openWayBack() {
        var name = AccountName.parse(field("name"));
        if (name.isEmpty()) {
            fault = Notice.RE_ENTRY_NOT_POSSIBLE.getKey();
        } else if (!"yes".equals(field("sure"))) {
            fault = Notice.NOT_CONFIRMED.getKey();
        } else {
            desk.open(visit.person(), name.get(), field("reason")).fold(opened -> left(Notice.RE_ENTRY_OPENED),
                    this::refused);
        }
    }

    private void stop() {
        boolean stopped = ReEntryId.parse(field("stop")).filter(which -> desk.stop(visit.person(), which)).isPresent();
        left(stopped ? Notice.RE_ENTRY_STOPPED : Notice.NOT_POSSIBLE);
    }

    private Void left(Notice notice) {
        here.go(PATH, notice);
        return null;
    }

    private Void refused(Refusal refusal) {
        if (refusal.type().equals(PortalProblems.FRESH_PROOF_NEEDED)) {
            here.go(LocalPath.PROVE.leadingTo(PATH));
        } else {
            fault = Notice.RE_ENTRY_NOT_POSSIBLE.getKey();
            here.response().setStatus(refusal.type().status());
        }
        return null;
    }
}
