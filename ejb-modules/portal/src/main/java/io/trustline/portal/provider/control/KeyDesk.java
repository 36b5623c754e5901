package io.trustline.portal.provider.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.provider.api.NewKey;
import io.trustline.portal.provider.api.ProviderProblems;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.sip.api.Telephone;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Gives out keys and takes them back. The gateway's table and ours lie in one database and change in one transaction,
 * so that a key lives in both or in neither.
 */
@ApplicationScoped
public class KeyDesk {

    private static final int KEY_BYTES = 32;

    @EJB
    Telephone telephone;
    @Inject
    ServiceKeyring keyring;
    @Inject
    TenantActs acts;
    @Inject
    RandomGenerator random;

    /** The gateway counts: with two live ones it refuses the third. */
    public Outcome<NewKey> make(Tenant tenant, String actor) {
        if (!tenant.isLive()) {
            return Outcome.refused(Refusal.of(ProviderProblems.PROVIDER_STOPPED));
        }
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return telephone.addKey(tenant.service().orElseThrow(), key).fold(name -> {
            keyring.keep(tenant.id(), name, key);
            acts.write(tenant.id(), TenantAct.KEY_MADE, actor, name);
            return Outcome.granted(new NewKey(name, Base64.getUrlEncoder().withoutPadding().encodeToString(key)));
        }, Outcome::refused);
    }

    /** A stopped company's keys may go, too; one that is gone already is gone. */
    public ProviderView revoke(Tenant tenant, String name, String actor) {
        if (keyring.revoke(tenant.id(), name)) {
            telephone.revokeKey(tenant.service().orElseThrow(), name);
            acts.write(tenant.id(), TenantAct.KEY_REVOKED, actor, name);
        }
        return tenant.view(keyring.lines(tenant.id()));
    }
}
