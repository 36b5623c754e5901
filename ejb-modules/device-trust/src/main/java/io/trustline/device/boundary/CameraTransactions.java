package io.trustline.device.boundary;

import io.trustline.device.camera.control.ConfigurationDraft;
import io.trustline.device.camera.control.Configuring;
import io.trustline.device.camera.control.RegisterProof;
import io.trustline.device.camera.control.Registering;
import io.trustline.kernel.outcome.Outcome;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The one short transaction of each stage of a camera; nothing is opened or verified while it is open. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CameraTransactions {

    @Inject
    Configuring configuring;
    @Inject
    Registering registering;

    public Outcome<String> configure(ConfigurationDraft draft) {
        return configuring.open(draft);
    }

    public Outcome<String> register(RegisterProof proof) {
        return registering.register(proof);
    }
}
