package io.trustline.sip.boundary;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallLines;
import io.trustline.sip.api.CallReceipt;
import io.trustline.sip.api.CallSearch;
import io.trustline.sip.api.DialRulesView;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.MinuteTally;
import io.trustline.sip.api.RefusalLine;
import io.trustline.sip.api.ServiceView;
import io.trustline.sip.api.TelephoneDesk;
import io.trustline.sip.api.TelephoneProblems;
import io.trustline.sip.api.TrunkView;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.control.SipLog;
import io.trustline.sip.control.SipTallies;
import io.trustline.sip.desk.control.Desk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The operators' desk. Each change is one statement, and is written into the log with who did it. */
@Stateless
@RolesAllowed("operator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TelephoneDeskBoundary implements TelephoneDesk {

    @Inject
    Switch gateways;
    @Inject
    DeskPlace place;
    @Inject
    SipTallies tallies;

    @Override
    public List<TrunkView> trunks() {
        return place.desk().trunks();
    }

    @Override
    public List<String> faults(TrunkWish wish) {
        return place.desk().faults(wish);
    }

    @Override
    public Outcome<TrunkView> put(TrunkWish wish, String actor) {
        return told("changed", wish.name(), actor, place.desk().put(wish, actor));
    }

    @Override
    public Outcome<TrunkView> pause(String trunk, String actor) {
        return told("paused", trunk, actor, place.desk().pause(trunk, actor));
    }

    @Override
    public Outcome<TrunkView> resume(String trunk, String actor) {
        return told("resumed", trunk, actor, place.desk().resume(trunk));
    }

    @Override
    public Outcome<String> remove(String trunk, String actor) {
        return told("removed", trunk, actor, place.desk().remove(trunk));
    }

    @Override
    public CallLines calls(CallSearch search, Optional<String> after, int most) {
        return place.desk().calls(search, after, most);
    }

    @Override
    public Optional<CallReceipt> receipt(CallId call) {
        return place.desk().receipt(call);
    }

    @Override
    public List<MinuteTally> minutes(Duration back) {
        return place.desk().minutes(back);
    }

    @Override
    public List<RefusalLine> refusals(int most) {
        return place.desk().refusals(most);
    }

    @Override
    public List<ServiceView> services() {
        return place.desk().services();
    }

    @Override
    public DialRulesView dialRules() {
        return place.desk().dialRules();
    }

    @Override
    public Outcome<CallId> testCall(String number, Language language, String actor) {
        if (Msisdn.parse(number, Desk.HOME_REGION).isEmpty()) {
            return Outcome.refused(Refusal.of(TelephoneProblems.NUMBER_NOT_VALID));
        }
        var gateway = gateways.gateway();
        var command = gateway.rulebook().houseService().command(number, Desk.HOME_REGION, language);
        gateway.place(command, CorrelationId.current(), Optional.empty()).refusal().ifPresent(tallies::refused);
        SipLog.LOG.testCallPlaced(actor, command.call());
        return Outcome.granted(command.call());
    }

    /** Names that were refused may be anything and are left out. */
    private static <T> Outcome<T> told(String act, String trunk, String actor, Outcome<T> outcome) {
        if (outcome.isGranted()) {
            SipLog.LOG.trunkHandled(actor, act, trunk);
        }
        return outcome;
    }
}
