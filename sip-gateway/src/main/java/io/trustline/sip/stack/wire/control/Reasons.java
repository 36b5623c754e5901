package io.trustline.sip.stack.wire.control;

import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why something could not be sent, in words for a receipt; the library often keeps the cause to itself. */
public final class Reasons {

    private Reasons() {
    }

    public static String of(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "TLS not trusted";
            }
            if (cause instanceof UnknownHostException) {
                return "no address";
            }
        }
        return "not reachable";
    }
}
