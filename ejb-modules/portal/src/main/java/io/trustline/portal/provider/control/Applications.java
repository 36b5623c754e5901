package io.trustline.portal.provider.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderProblems;
import io.trustline.portal.provider.api.ProviderState;
import io.trustline.portal.provider.api.ProviderWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a company says of itself: weighed, kept, and changed later within what an operator has seen. */
@ApplicationScoped
public class Applications {

    private static final int SHORTEST = 2;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PURPOSE = 500;
    private static final int LONGEST_CONTACT = 200;
    private static final int MOST_PER_ACCOUNT = 5;

    @Inject
    Tenants tenants;
    @Inject
    TenantActs acts;
    @Inject
    WebhookAddresses addresses;

    public Outcome<ProviderId> apply(CustomerId owner, String actor, ProviderWish wish) {
        var objection = objection(wish);
        if (objection.isEmpty() && tenants.of(owner).size() >= MOST_PER_ACCOUNT) {
            objection = Optional.of(ProviderProblems.TOO_MANY_PROVIDERS);
        }
        if (objection.isPresent()) {
            return Outcome.refused(Refusal.of(objection.get()));
        }
        var id = tenants.apply(owner, wish);
        acts.write(id, TenantAct.APPLIED, actor, wish.name());
        return Outcome.granted(id);
    }

    /**
     * Name and purpose are what the operator has looked at, so they stand once that is decided; who was refused may
     * apply anew with better ones.
     */
    public Outcome<ProviderId> change(Tenant seen, String actor, ProviderWish wish) {
        var objection = objection(wish).or(() -> seen.service().isPresent() && isAnother(seen.wish(), wish)
                ? Optional.of(ProviderProblems.PROVIDER_DECIDED)
                : Optional.empty());
        if (objection.isPresent()) {
            return Outcome.refused(Refusal.of(objection.get()));
        }
        var then = seen.state() == ProviderState.REFUSED ? ProviderState.APPLIED : seen.state();
        if (!tenants.change(seen, wish, then)) {
            return Outcome.refused(Refusal.of(ProviderProblems.PROVIDER_DECIDED));
        }
        acts.write(seen.id(), TenantAct.CHANGED, actor, wish.webhook().orElse(""));
        return Outcome.granted(seen.id());
    }

    private Optional<ProblemType> objection(ProviderWish wish) {
        if (!isText(wish.name(), LONGEST_NAME) || !isText(wish.purpose(), LONGEST_PURPOSE)
                || !isText(wish.contact(), LONGEST_CONTACT)) {
            return Optional.of(ProviderProblems.PROVIDER_NOT_VALID);
        }
        return wish.webhook().isPresent() && addresses.parse(wish.webhook().get()).isEmpty()
                ? Optional.of(ProviderProblems.WEBHOOK_NOT_ALLOWED)
                : Optional.empty();
    }

    private static boolean isAnother(ProviderWish one, ProviderWish other) {
        return !one.name().equals(other.name()) || !one.purpose().equals(other.purpose());
    }

    private static boolean isText(String text, int longest) {
        return text.equals(text.strip()) && text.length() >= SHORTEST && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }
}
