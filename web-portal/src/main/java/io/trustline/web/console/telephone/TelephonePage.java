package io.trustline.web.console.telephone;

import io.trustline.sip.api.DialRulesView;
import io.trustline.sip.api.MinuteTally;
import io.trustline.sip.api.RefusalLine;
import io.trustline.sip.api.ServiceView;
import io.trustline.sip.api.TelephoneDesk;
import io.trustline.sip.api.TrunkHealth;
import io.trustline.sip.api.TrunkView;
import io.trustline.web.console.ConsolePage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** How trunks are, how many calls there are, and what became of those of the last day. */
@Named("consoleTelephone")
@RequestScoped
public class TelephonePage implements ConsolePage {

    private static final Duration DAY = Duration.ofHours(24);
    private static final int DRAWN_MINUTES = 60;
    private static final int REFUSALS = 10;

    @EJB
    TelephoneDesk desk;

    private List<TrunkView> trunks;
    private List<MinuteTally> day;
    private OutcomeBar bar;
    private List<RefusalLine> refusals;
    private List<ServiceView> services;
    private DialRulesView rules;

    @Override
    public String path() {
        return "/console/telephone";
    }

    @Override
    public String titleKey() {
        return "telephone.menu";
    }

    @Override
    public int order() {
        return 6;
    }

    public List<TrunkView> getTrunks() {
        if (trunks == null) {
            trunks = desk.trunks();
        }
        return trunks;
    }

    /** A trunk that is paused says nothing of its health. */
    public String getTone(TrunkView trunk) {
        if (trunk.paused() || trunk.health() == TrunkHealth.UNKNOWN) {
            return "tone-imported";
        }
        return trunk.health() == TrunkHealth.UP ? "tone-bound" : "tone-revoked";
    }

    public String getStateName(TrunkView trunk) {
        return trunk.paused() ? "PAUSED" : trunk.health().name();
    }

    public MinuteFigure getFigure() {
        return MinuteFigure.of(day().subList(day().size() - DRAWN_MINUTES, day().size()));
    }

    public OutcomeBar getBar() {
        if (bar == null) {
            bar = OutcomeBar.of(day());
        }
        return bar;
    }

    /** On all nodes. */
    public int getLive() {
        return getBar().pieces().stream().filter(piece -> piece.label().isEmpty()).mapToInt(OutcomeBar.Piece::calls)
                .sum();
    }

    public List<RefusalLine> getRefusals() {
        if (refusals == null) {
            refusals = desk.refusals(REFUSALS);
        }
        return refusals;
    }

    public List<ServiceView> getServices() {
        if (services == null) {
            services = desk.services();
        }
        return services;
    }

    public DialRulesView getRules() {
        if (rules == null) {
            rules = desk.dialRules();
        }
        return rules;
    }

    private List<MinuteTally> day() {
        if (day == null) {
            day = desk.minutes(DAY);
        }
        return day;
    }
}
