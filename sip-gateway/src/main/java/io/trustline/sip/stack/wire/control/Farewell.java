package io.trustline.sip.stack.wire.control;

import gov.nist.javax.sip.EventWrapper;
import gov.nist.javax.sip.SipStackImpl;
import java.util.EventObject;

/** Ends a stack so that no port and no thread stays behind. */
public final class Farewell {

    private Farewell() {
    }

    /** The stack's scanner waits for an event for ever, also once it was told to stop: it gets one more. */
    public static void to(SipStackImpl stack) {
        var scanner = stack.getEventScanner();
        stack.stop();
        if (scanner != null) {
            scanner.forceStop();
            scanner.addEvent(new EventWrapper(new EventObject(stack), null));
        }
    }
}
