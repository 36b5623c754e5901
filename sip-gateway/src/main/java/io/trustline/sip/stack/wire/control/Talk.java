package io.trustline.sip.stack.wire.control;

import java.net.InetAddress;
import javax.sip.ClientTransaction;
import javax.sip.message.Response;

/** Whoever has something going on under a Call-ID. Called from the stack's own threads, which must not be kept. */
public interface Talk {

    /** {@code transaction} is null where it is over: a repeated or a late answer. */
    void answered(Response response, ClientTransaction transaction);

    void asked(Asked asked);

    /** Nobody answered this transaction, or the transport could not carry it. */
    void lost(ClientTransaction transaction, String reason);

    /** Whether somebody at this address may speak here. */
    boolean knows(InetAddress source);

    /** The stack stops, and this with it. */
    void cut();

    /** Whether it ended, so that answers are no longer a transaction's affair. */
    default boolean isOver() {
        return false;
    }
}
