package io.trustline.portal.provider.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderState;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.portal.provider.api.ProviderWish;
import io.trustline.portal.provider.api.Quota;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A company as it is kept. {@code signsNews} tells whether its news have a key to be signed with. */
public record Tenant(ProviderId id, CustomerId owner, ProviderWish wish, ProviderState state,
        Optional<ServiceNumber> service, Quota quota, Instant appliedAt, Optional<Instant> decidedAt, String reason,
        boolean signsNews) {

    public boolean isLive() {
        return state == ProviderState.LIVE;
    }

    /** Whether anybody listens to what becomes of its calls. */
    boolean hearsNews() {
        return signsNews && wish.webhook().isPresent();
    }

    ProviderView view(List<ProviderView.KeyLine> keys) {
        return new ProviderView(id, owner, wish, state, service, quota, keys, appliedAt, decidedAt, reason, signsNews);
    }

    /** As the gateway knows it: it keeps the quota, too, should anything of ours forget to. */
    ServiceWish enrolment() {
        return new ServiceWish(service.orElseThrow(), wish.name(), !isLive(), profiles(), "", quota.callsPerMinute(),
                quota.callsPerDay(), quota.spendPerDayMinor());
    }

    /** MD5 is broken and stays out, whatever a tenant wishes. */
    private Set<KeyProfile> profiles() {
        return wish.plainKeys()
                ? EnumSet.of(KeyProfile.HMAC_SHA256, KeyProfile.PLAIN_SHA256, KeyProfile.PLAIN_SM3)
                : EnumSet.of(KeyProfile.HMAC_SHA256);
    }
}
