package io.trustline.sip.engine.control;

import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.call.control.CallOrder;
import java.util.Optional;
import java.util.function.Consumer;

/** What became of a command to call; it is written down already. */
public sealed interface Placed {

    /** Tells whoever is to dial, if anybody is. @return whether somebody is */
    default boolean begin(Consumer<CallOrder> dialler) {
        return false;
    }

    /** Why it will not be dialled, if so. */
    default Optional<DialRefusal> refusal() {
        return Optional.empty();
    }

    /** May be dialled now. */
    record Written(CallOrder order) implements Placed {

        @Override
        public boolean begin(Consumer<CallOrder> dialler) {
            dialler.accept(order);
            return true;
        }
    }

    /** Will not be dialled. */
    record Refused(DialRefusal reason) implements Placed {

        @Override
        public Optional<DialRefusal> refusal() {
            return Optional.of(reason);
        }
    }

    /** Was asked before; that counts. */
    record Known() implements Placed {}
}
