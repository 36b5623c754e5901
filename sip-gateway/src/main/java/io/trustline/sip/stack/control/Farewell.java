package io.trustline.sip.stack.control;

import gov.nist.javax.sip.SipStackImpl;

/** Ends a stack so that no port and no thread stays behind. */
final class Farewell {

    private Farewell() {
    }

    static void to(SipStackImpl stack) {
        var scanner = stack.getEventScanner();
        stack.stop();
        if (scanner != null) {
            scanner.forceStop();
        }
    }
}
