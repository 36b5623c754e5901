package io.trustline.sip.stack.wire.control;

import java.util.Map;
import javax.sip.message.Response;

/** Answers what belongs to no call: we take no calls, register nobody and tell nothing but that we are there. */
public final class Outside {

    public static final String ALLOW = "INVITE, ACK, CANCEL, BYE, PRACK, UPDATE, INFO, OPTIONS";
    public static final Map<String, String> ABILITIES = Map.of("Allow", ALLOW, "Accept", "application/sdp", "Supported",
            "100rel, timer");

    private Outside() {
    }

    public static void answer(Asked asked) {
        switch (asked.method()) {
            case "ACK" -> {
                // Takes no answer.
            }
            case "OPTIONS" -> asked.answer(Response.OK, ABILITIES);
            case "INVITE" -> asked.answer(asked.toTag().isEmpty()
                    ? Response.FORBIDDEN
                    : Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
            case "BYE", "CANCEL", "PRACK", "UPDATE", "INFO" ->
                asked.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
            default -> asked.answer(Response.METHOD_NOT_ALLOWED, Map.of("Allow", ALLOW));
        }
    }
}
