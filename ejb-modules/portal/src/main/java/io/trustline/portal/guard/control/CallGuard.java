package io.trustline.portal.guard.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.control.Budgets;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.sip.api.ServiceNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Counts every wish before the call, so that a hundred at once count as a hundred, and says no in time. */
@ApplicationScoped
public class CallGuard implements Guard {

    @Inject
    GuardSettings settings;
    @Inject
    Shares shares;
    @Inject
    Budgets budgets;
    @Inject
    Prefixes prefixes;
    @Inject
    Disowned disowned;
    @Inject
    Blocks blocks;
    @Inject
    GuardTallies tallies;

    @Override
    public Optional<Refusal> admit(CallWish wish) {
        var stop = disowned.stop(wish).or(() -> prefixes.stop(wish)).or(() -> counted(wish));
        stop.ifPresentOrElse(why -> blocked(wish, why), () -> admitted(wish));
        return stop.map(Stop::refusal);
    }

    @Override
    public void keptBack(CallWish wish, BlockReason reason) {
        blocks.write(wish, reason, Duration.ZERO);
        tallies.blocked(reason);
    }

    @Override
    public void verified(ServiceNumber service, Msisdn number) {
        prefixes.typed(number);
    }

    @Override
    public void disowned(CallWish wish) {
        disowned.remember(wish);
        blocks.write(wish, BlockReason.DISOWNED, settings.disownedTime);
    }

    private void admitted(CallWish wish) {
        wish.number().ifPresent(prefixes::called);
        tallies.admitted();
    }

    private void blocked(CallWish wish, Stop why) {
        blocks.write(wish, why.reason(), why.refusal().retryAfter());
        tallies.blocked(why.reason());
    }

    /** What was taken for a call that is not made is given back: knocking uses up nobody else's calls. */
    private Optional<Stop> counted(CallWish wish) {
        var wanted = shares.of(wish);
        for (int i = 0; i < wanted.size(); i++) {
            var share = wanted.get(i);
            var refused = budgets.take(List.of(share.budget()));
            if (refused.isPresent()) {
                budgets.giveBack(wanted.subList(0, i).stream().map(Share::budget).toList());
                return Optional.of(stop(share, refused.get().retryAfter()));
            }
        }
        return Optional.empty();
    }

    private static Stop stop(Share share, Duration wait) {
        return new Stop(share.reason(), new Refusal(problem(share.reason()), wait));
    }

    private static ProblemType problem(BlockReason reason) {
        return switch (reason) {
            case UNVERIFIED_RATIO, SPEND_CAP -> VerificationProblems.CALLS_STOPPED;
            case SIM_CHANGED -> VerificationProblems.NUMBER_BLOCKED;
            default -> VerificationProblems.TOO_MANY_CALLS;
        };
    }
}
