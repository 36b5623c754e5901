package io.trustline.portal.control;

import io.trustline.kernel.vault.KeyRing;
import io.trustline.kernel.vault.Vault;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.random.RandomGenerator;

/** The portal's own keys: under them lie authenticators' and tenants' secrets, and from them codes are made. */
@ApplicationScoped
public class PortalKeys {

    @Inject
    PortalSettings settings;
    @Inject
    RandomGenerator random;

    private KeyRing ring;
    private Vault vault;

    @PostConstruct
    void open() {
        ring = settings.keys();
        vault = new Vault(ring, random);
    }

    public KeyRing ring() {
        return ring;
    }

    public Vault vault() {
        return vault;
    }
}
