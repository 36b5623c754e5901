package io.trustline.portal.provider.api;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Visitor;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** Where a company, by the customer who stands for it, looks after its service (VOX-2). Others' are not there. */
@Local
public interface ProviderOffice {

    List<ProviderView> mine(Recognised self);

    Optional<ProviderView> find(Recognised self, ProviderId provider);

    Outcome<ProviderView> apply(Recognised self, ProviderWish wish, Visitor visitor);

    /** Another address for news needs a fresh second factor where the customer has one. */
    Outcome<ProviderView> change(Recognised self, ProviderId provider, ProviderWish wish, Visitor visitor);

    /** A new K1; with two live ones there is room for none. Needs a fresh second factor where the customer has one. */
    Outcome<NewKey> newKey(Recognised self, ProviderId provider, Visitor visitor);

    /** Counts from this moment on. */
    Outcome<ProviderView> revokeKey(Recognised self, ProviderId provider, String key, Visitor visitor);

    /** The secret with which webhooks are signed, shown once; a new one replaces it at once. */
    Outcome<NewKey> newWebhookKey(Recognised self, ProviderId provider, Visitor visitor);

    /** Oldest first, at most 90. */
    List<UsageDay> usage(Recognised self, ProviderId provider, int days);

    /** Newest first, at most 100. */
    List<DeliveryLine> deliveries(Recognised self, ProviderId provider, int most);

    /** Sends it again, soon; false where it is not theirs. */
    boolean replay(Recognised self, ProviderId provider, long delivery);
}
