package io.trustline.portal.verification.control;

import io.trustline.kernel.source.Tokens;
import io.trustline.portal.control.PortalKeyUse;
import io.trustline.portal.control.PortalKeys;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.SessionKey;
import io.trustline.sip.api.SessionKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes K2 for a service (VOX-4): the house's own K1 is derived from its keys, a tenant's is looked up. */
@ApplicationScoped
public class Proving {

    /** The house is a service like any other. */
    public static final ServiceNumber HOUSE = new ServiceNumber("portal");

    @Inject
    PortalKeys keys;
    @Inject
    TenantKeys tenants;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    SessionKey prove(ServiceNumber service, String number, CallSecret secret) {
        return SessionKeys.make(key(service), stamp(service), number, secret);
    }

    SessionKey prove(ServiceNumber service, String number, CallScript script) {
        return SessionKeys.make(key(service), stamp(service), number, script);
    }

    /** Of every key in the ring, the one that counts first. */
    public List<byte[]> houseKeys() {
        return keys.ring().names().stream()
                .map(name -> keys.ring().named(name, PortalKeyUse.HOUSE_SERVICE).orElseThrow().getEncoded()).toList();
    }

    private SessionKeys.Stamp stamp(ServiceNumber service) {
        return new SessionKeys.Stamp(service, clock.instant(), Tokens.secret(random));
    }

    private byte[] key(ServiceNumber service) {
        if (service.equals(HOUSE)) {
            return keys.ring().current(PortalKeyUse.HOUSE_SERVICE).getEncoded();
        }
        return tenants.live(service)
                .orElseThrow(() -> new ServiceUnknown(service));
    }
}
