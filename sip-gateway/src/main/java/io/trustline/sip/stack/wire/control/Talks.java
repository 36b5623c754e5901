package io.trustline.sip.stack.wire.control;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Everything that goes on, by Call-ID. */
public final class Talks {

    private final ConcurrentMap<String, Talk> byCallId = new ConcurrentHashMap<>();

    public void begin(String callId, Talk talk) {
        byCallId.put(callId, talk);
    }

    public void end(String callId) {
        byCallId.remove(callId);
    }

    public Optional<Talk> find(String callId) {
        return Optional.ofNullable(byCallId.get(callId));
    }

    /** The stack stops. */
    public void cut() {
        byCallId.values().forEach(Talk::cut);
    }
}
