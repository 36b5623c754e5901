package io.trustline.portal.provider.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.guard.control.CallWish;
import io.trustline.portal.guard.control.Guard;
import io.trustline.portal.provider.api.ApprovalOrder;
import io.trustline.portal.provider.api.LiveKey;
import io.trustline.portal.provider.api.PlainCallOrder;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderProblems;
import io.trustline.portal.provider.api.Repeat;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.control.OutgoingCalls;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.SessionKeys;
import io.trustline.sip.api.Telephone;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Single calls that companies ask for: codes of their own under a K2 of theirs (mode 1), and approvals (VOX-10). */
@ApplicationScoped
public class ServiceAsking {

    private static final Duration LIFE = Duration.ofMinutes(3);

    @EJB
    Telephone telephone;
    @Inject
    ServiceCalls calls;
    @Inject
    ServiceCallRows rows;
    @Inject
    ServiceRepeats repeats;
    @Inject
    ServicePlay play;
    @Inject
    ServiceKeyring keyring;
    @Inject
    OutgoingCalls outgoing;
    @Inject
    Guard guard;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    /** Whether K2 fits is the gateway's to judge: a wrong one is written down there and never dialled. */
    public Outcome<ServiceCall> place(ProviderId provider, ServiceNumber service, PlainCallOrder order,
            Optional<Repeat> repeat) {
        var row = fresh(provider, ServiceKind.CALL, order.reference());
        return repeats.once(provider, repeat, row.id(), () -> placed(row, service, order),
                id -> calls.seen(provider, id));
    }

    public Outcome<ServiceCall> approve(ProviderId provider, ApprovalOrder order, Optional<Repeat> repeat) {
        var row = fresh(provider, ServiceKind.APPROVAL, order.reference());
        return repeats.once(provider, repeat, row.id(), () -> asked(row, order), id -> calls.seen(provider, id));
    }

    private ServiceCallRow fresh(ProviderId provider, ServiceKind kind, String reference) {
        var now = clock.instant();
        return ServiceCallRow.fresh(Tokens.timeOrderedId(now, random), provider, kind, reference, now, LIFE);
    }

    private Outcome<ServiceCall> placed(ServiceCallRow row, ServiceNumber service, PlainCallOrder order) {
        var number = order.proof().number();
        var sandbox = SandboxNumber.of(number);
        if (sandbox.isPresent()) {
            return played(judged(row.playing(sandbox.get()), service, order));
        }
        return weighed(row, number, order.region(), wish -> {
            var call = new CallId(row.id());
            outgoing.pass(new PlaceCall(call, row.subject(), service, order.region(), order.language(),
                    telephone.seal(call, order.secret()), order.proof(), row.goodUntil()));
        });
    }

    private Outcome<ServiceCall> asked(ServiceCallRow row, ApprovalOrder order) {
        if (!telephone.canSay(order.script())) {
            return refused(ProviderProblems.NOT_A_SCRIPT);
        }
        var sandbox = SandboxNumber.of(order.number());
        return sandbox.isPresent()
                ? played(row.playing(sandbox.get()))
                : weighed(row, order.number(), order.region(),
                        wish -> outgoing.ask(wish.service(), row.subject(), wish.number().orElseThrow(),
                                order.script(), order.language(), row.goodUntil()));
    }

    private Outcome<ServiceCall> weighed(ServiceCallRow row, String notation, String region, Placing placing) {
        return calls.callable(notation, region).fold(
                number -> calls.live(row.provider(), tenant -> weighed(row.to(number.masked()),
                        new CallWish(tenant.service().orElseThrow(), Optional.empty(), Optional.of(number),
                                ServiceCalls.visitor(Optional.empty()), false),
                        placing)),
                Outcome::refused);
    }

    private Outcome<ServiceCall> weighed(ServiceCallRow row, CallWish wish, Placing placing) {
        return guard.admit(wish).<Outcome<ServiceCall>>map(Outcome::refused).orElseGet(() -> {
            rows.add(row);
            placing.place(wish);
            return Outcome.granted(row.view());
        });
    }

    private Outcome<ServiceCall> played(ServiceCallRow row) {
        return Outcome.granted(play.begin(row));
    }

    /** As the gateway would. */
    private ServiceCallRow judged(ServiceCallRow row, ServiceNumber service, PlainCallOrder order) {
        Function<LiveKey, Boolean> fits = key -> SessionKeys.fits(order.proof(), key.key(), service, order.secret());
        return keyring.keys(service).stream().map(fits).reduce(false, Boolean::logicalOr)
                ? row
                : row.ended(ChallengeState.EXPIRED, new CallOutcome.NotDialled(DialRefusal.WRONG_SESSION_KEY));
    }

    private static Outcome<ServiceCall> refused(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }

    /** Sends the command off, once it may be. */
    private interface Placing {
        void place(CallWish wish);
    }
}
