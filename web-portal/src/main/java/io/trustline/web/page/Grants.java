package io.trustline.web.page;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.PortalProblems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** Takes what a door granted to a form; where it refused, says so at the field and leaves nothing to go on with. */
@RequestScoped
public class Grants {

    @Inject
    FormFaults faults;
    @Inject
    Here here;

    /** @param field where the person can do something about a refusal */
    public <T> Optional<T> of(Outcome<T> outcome, String field) {
        return of(outcome, refusal -> field);
    }

    /** @param field finds where a refusal belongs; asked only then, for it may have changed the page */
    public <T> Optional<T> of(Outcome<T> outcome, Function<Refusal, String> field) {
        return outcome.fold(Optional::of, refusal -> refused(refusal, field.apply(refusal)));
    }

    /** Who has to prove themselves again first does so, and comes back. */
    public <T> Optional<T> orProve(Outcome<T> outcome, Function<Refusal, String> field, LocalPath back) {
        return outcome.fold(Optional::of,
                refusal -> isProofWanted(refusal) ? prove(back) : refused(refusal, field.apply(refusal)));
    }

    private static boolean isProofWanted(Refusal refusal) {
        return refusal.type().equals(PortalProblems.FRESH_PROOF_NEEDED);
    }

    private <T> Optional<T> prove(LocalPath back) {
        here.go(LocalPath.PROVE.leadingTo(back));
        return Optional.empty();
    }

    private <T> Optional<T> refused(Refusal refusal, String field) {
        faults.add(field, refusal);
        return Optional.empty();
    }
}
