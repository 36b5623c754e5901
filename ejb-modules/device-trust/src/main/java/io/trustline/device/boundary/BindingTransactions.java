package io.trustline.device.boundary;

import io.trustline.device.binding.control.AccessRequest;
import io.trustline.device.binding.control.Bindings;
import io.trustline.device.binding.control.InitialisationRequest;
import io.trustline.device.binding.control.Negotiations;
import io.trustline.kernel.outcome.Outcome;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Each step that changes bindings as a short transaction of its own; nothing is opened or derived meanwhile. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BindingTransactions {

    @Inject
    Negotiations negotiations;
    @Inject
    Bindings bindings;

    public Outcome<String> settle(InitialisationRequest request) {
        return negotiations.settle(request);
    }

    public Outcome<AccessRequest> confirm(AccessRequest request) {
        return bindings.confirm(request);
    }

    public Outcome<AccessRequest> refuseOtherSim(AccessRequest request) {
        return bindings.refuseOtherSim(request);
    }
}
