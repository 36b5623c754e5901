package io.trustline.portal.verification.control;

import io.trustline.sip.api.ServiceNumber;
import java.util.Optional;

/** Where the K1 of a tenant is found; tenants are a feature above this one, so they bring it. */
public interface TenantKeys {

    /** One that lives now; empty for an unknown or stopped service. */
    Optional<byte[]> live(ServiceNumber service);
}
