package io.trustline.portal.provider.api;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.sip.api.ServiceNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A tenant as its owner and operators see it; never a key's value. News are sent once they can be signed. */
public record ProviderView(ProviderId id, CustomerId owner, ProviderWish wish, ProviderState state,
        Optional<ServiceNumber> service, Quota quota, List<KeyLine> keys, Instant appliedAt,
        Optional<Instant> decidedAt, String reason, boolean signsNews) {

    /** A live key by its name. */
    public record KeyLine(String name, Instant since, Optional<Instant> lastUsed) {}
}
