package io.trustline.portal.provider.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.provider.api.Allowance;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderProblems;
import io.trustline.portal.provider.api.Repeat;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.provider.api.VerificationOrder;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.portal.verification.control.ChallengeWish;
import io.trustline.portal.verification.control.Challenges;
import io.trustline.sip.api.Telephone;
import io.trustline.sip.api.TelephoneProblems;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Verifications that companies ask for (VOX-8): one code each, bound to the company and to this wish of its. */
@ApplicationScoped
public class ServiceCalls {

    private static final Duration LIFE = Duration.ofMinutes(3);

    @EJB
    Telephone telephone;
    @Inject
    Tenants tenants;
    @Inject
    QuotaBudget quota;
    @Inject
    Challenges challenges;
    @Inject
    ServiceCallRows rows;
    @Inject
    ServiceRepeats repeats;
    @Inject
    ServicePlay play;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    public Outcome<ServiceCall> verify(ProviderId provider, VerificationOrder order, Optional<Repeat> repeat) {
        var now = clock.instant();
        var row = ServiceCallRow.fresh(Tokens.timeOrderedId(now, random), provider, ServiceKind.VERIFICATION,
                order.reference(), now, LIFE);
        return repeats.once(provider, repeat, row.id(), () -> begun(row, order), id -> seen(provider, id));
    }

    public Optional<ServiceCall> find(ProviderId provider, ServiceKind kind, UUID id) {
        return rows.find(provider, kind, id).map(this::see);
    }

    public Outcome<ServiceCall> check(ProviderId provider, UUID id, String code, Optional<Repeat> repeat) {
        return at(provider, id, row -> repeats.once(provider, repeat, id, () -> checked(row, code),
                same -> seen(provider, same)));
    }

    public Outcome<ServiceCall> callAgain(ProviderId provider, UUID id, int seen, Optional<Repeat> repeat) {
        return at(provider, id, row -> repeats.once(provider, repeat, id, () -> again(row, seen),
                same -> seen(provider, same)));
    }

    public Outcome<ServiceCall> withdraw(ProviderId provider, UUID id) {
        return at(provider, id, row -> {
            if (row.sandbox().isPresent()) {
                return play.withdraw(row);
            }
            challenges.withdraw(row.challenge().orElseThrow());
            return Outcome.granted(see(row));
        });
    }

    public List<Allowance> allowances(ProviderId provider) {
        return tenants.find(provider).map(quota::left).orElse(List.of());
    }

    ServiceCall see(ServiceCallRow row) {
        if (row.sandbox().isPresent()) {
            return play.see(row);
        }
        return row.challenge().flatMap(code -> challenges.progress(code, row.binding())).map(row::view)
                .orElseGet(row::view);
    }

    private Outcome<ServiceCall> begun(ServiceCallRow row, VerificationOrder order) {
        var sandbox = SandboxNumber.of(order.number());
        if (sandbox.isPresent()) {
            return Outcome.granted(play.begin(row.playing(sandbox.get())));
        }
        return callable(order.number(), order.region()).fold(
                number -> live(row.provider(), tenant -> opened(row.to(number.masked()), order, number, tenant)),
                Outcome::refused);
    }

    /** A number that may be called at all, whoever asks. */
    Outcome<Msisdn> callable(String notation, String region) {
        var number = Msisdn.parse(notation, region);
        if (number.isEmpty()) {
            return Outcome.refused(Refusal.of(TelephoneProblems.NUMBER_NOT_VALID));
        }
        return telephone.objection(number.get()).isPresent()
                ? Outcome.refused(Refusal.of(VerificationProblems.NUMBER_NOT_CALLED))
                : Outcome.granted(number.get());
    }

    private Outcome<ServiceCall> opened(ServiceCallRow row, VerificationOrder order, Msisdn number, Tenant tenant) {
        var wish = new ChallengeWish(Purpose.PROVIDER, row.binding(), Optional.empty(), Optional.of(number),
                tenant.service().orElseThrow(), order.language(), visitor(order.address()), false, false,
                tenant.wish().screenBound());
        return challenges.open(wish).fold(progress -> {
            var called = row.with(progress.challenge());
            rows.add(called);
            return Outcome.granted(called.view(progress));
        }, Outcome::refused);
    }

    private Outcome<ServiceCall> checked(ServiceCallRow row, String code) {
        return row.sandbox().isPresent()
                ? play.check(row, code)
                : challenges.check(row.challenge().orElseThrow(), row.binding(), code)
                        .fold(progress -> Outcome.granted(row.view(progress)), Outcome::refused);
    }

    private Outcome<ServiceCall> again(ServiceCallRow row, int seen) {
        if (row.sandbox().isPresent()) {
            return play.again(row, seen);
        }
        var now = see(row);
        if (now.calls() != seen) {
            return Outcome.granted(now);
        }
        // What is over takes nothing from the quota, whose row would come before the code's (ADR 0027).
        return now.state() == ChallengeState.OPEN
                ? live(row.provider(), tenant -> calledAgain(row, seen))
                : calledAgain(row, seen);
    }

    private Outcome<ServiceCall> calledAgain(ServiceCallRow row, int seen) {
        return challenges.callAgain(row.challenge().orElseThrow(), row.binding(), seen, Optional.empty())
                .fold(progress -> Outcome.granted(row.view(progress)), Outcome::refused);
    }

    /** Whatever calls somebody takes from the company's quota first. */
    Outcome<ServiceCall> live(ProviderId provider, Function<Tenant, Outcome<ServiceCall>> work) {
        var tenant = tenants.find(provider).filter(Tenant::isLive);
        if (tenant.isEmpty()) {
            return refused(ProviderProblems.PROVIDER_STOPPED);
        }
        return quota.take(tenant.get()).<Outcome<ServiceCall>>map(Outcome::refused)
                .orElseGet(() -> work.apply(tenant.get()));
    }

    private Outcome<ServiceCall> at(ProviderId provider, UUID id,
            Function<ServiceCallRow, Outcome<ServiceCall>> work) {
        return rows.find(provider, ServiceKind.VERIFICATION, id).map(work)
                .orElseGet(() -> refused(VerificationProblems.UNKNOWN_VERIFICATION));
    }

    Outcome<ServiceCall> seen(ProviderId provider, UUID id) {
        return rows.find(id).filter(row -> row.provider().equals(provider)).map(this::see).map(Outcome::granted)
                .orElseGet(() -> refused(VerificationProblems.UNKNOWN_VERIFICATION));
    }

    /** Without an address of their customer's there is nobody to count. */
    static Visitor visitor(Optional<String> address) {
        return new Visitor(address.orElse(""), "", Optional.empty());
    }

    private static Outcome<ServiceCall> refused(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }
}
