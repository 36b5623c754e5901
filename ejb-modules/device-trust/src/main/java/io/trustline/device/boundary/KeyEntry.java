package io.trustline.device.boundary;

import io.trustline.device.api.Sender;
import io.trustline.device.binding.control.AccessRequest;
import io.trustline.device.binding.control.Accesses;
import io.trustline.device.binding.control.Bindings;
import io.trustline.device.binding.control.InitialisationRequest;
import io.trustline.device.binding.control.Initialisations;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The way in by a negotiated key: outside any transaction, with short ones where something changes. */
@Dependent
class KeyEntry {

    @Inject
    Initialisations initialisations;
    @Inject
    Accesses accesses;
    @Inject
    Bindings bindings;
    @EJB
    BindingTransactions steps;

    Outcome<String> initialise(String edkey, Sender sender) {
        return initialisations.admit(sender).fold(number -> initialise(edkey, number, sender.address()),
                Outcome::refused);
    }

    Outcome<String> access(String message, Sender sender) {
        return accesses.admit(sender).fold(
                number -> accesses.read(message, number, sender.address()).fold(this::enter, Outcome::refused),
                Outcome::refused);
    }

    private Outcome<String> initialise(String edkey, Msisdn number, String address) {
        return initialisations.repeat(edkey, number)
                .orElseGet(() -> initialisations.read(edkey, number, address).fold(this::settle, Outcome::refused));
    }

    private Outcome<String> settle(InitialisationRequest request) {
        return Insistence.insist(() -> steps.settle(request));
    }

    private Outcome<String> enter(AccessRequest request) {
        return judge(request).fold(accepted -> Outcome.granted(accesses.answer(accepted)), Outcome::refused);
    }

    private Outcome<AccessRequest> judge(AccessRequest request) {
        if (request.isWithOtherSim()) {
            return Insistence.insist(() -> steps.refuseOtherSim(request));
        }
        return request.isFirstUse() ? Insistence.insist(() -> steps.confirm(request)) : bindings.note(request);
    }
}
