package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.factor.api.Factor;
import io.trustline.portal.factor.control.Proofs;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.number.control.NumberBook;
import io.trustline.portal.verification.api.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which ways are open to a person, and which they like best. */
@ApplicationScoped
public class Ways {

    @Inject
    NumberBook numbers;
    @Inject
    Proofs proofs;

    /** The telephone is a restricted factor (ASVS 5): whoever has a stronger one is asked for that first. */
    Optional<Factor> preferred(CustomerId account) {
        var open = atTheDoor(account);
        for (var factor : List.of(Factor.PASSKEY, Factor.AUTHENTICATOR, Factor.CALL)) {
            if (open.contains(factor)) {
                return Optional.of(factor);
            }
        }
        return Optional.empty();
    }

    Set<Factor> open(Attempt attempt, Stage stage) {
        if (stage == Stage.SECOND_PROOF) {
            return attempt.account().map(proofs::enrolled).orElse(Set.of());
        }
        if (stage != Stage.FACTOR) {
            return Set.of();
        }
        return switch (attempt.purpose()) {
            case SIGN_IN, STEP_UP -> attempt.account().map(this::atTheDoor).orElse(Set.of());
            default -> Set.of(Factor.CALL);
        };
    }

    /** The numbers to choose from; a recovery names none, so that it looks alike for everybody. */
    List<NumberView> numbers(Attempt attempt) {
        if (attempt.purpose() == Purpose.RECOVERY || attempt.account().isEmpty()) {
            return List.of();
        }
        var own = numbers.of(attempt.account().get());
        return attempt.purpose() == Purpose.CONFIRM_NUMBER
                ? own.stream().filter(number -> attempt.number().filter(number.id()::equals).isPresent()).toList()
                : callable(attempt);
    }

    /** After its SIM was changed, a number is called only for a browser that is known: that is the other proof. */
    List<NumberView> callable(Attempt attempt) {
        return numbers.of(attempt.accountOrNobody()).stream().filter(NumberView::isConfirmed)
                .filter(number -> number.isCallable() || attempt.place().known()).toList();
    }

    /** All but the telephone; recovery codes only stand in for a lost one. */
    private Set<Factor> atTheDoor(CustomerId account) {
        var open = EnumSet.noneOf(Factor.class);
        open.addAll(proofs.enrolled(account));
        if (numbers.of(account).stream().anyMatch(NumberView::isConfirmed)) {
            open.add(Factor.CALL);
        }
        return open;
    }
}
