package io.trustline.sip.stack.control;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Everything that goes on, by Call-ID. */
final class Talks {

    private final ConcurrentMap<String, Talk> byCallId = new ConcurrentHashMap<>();

    void begin(String callId, Talk talk) {
        byCallId.put(callId, talk);
    }

    void end(String callId) {
        byCallId.remove(callId);
    }

    Optional<Talk> find(String callId) {
        return Optional.ofNullable(byCallId.get(callId));
    }

    int size() {
        return byCallId.size();
    }
}
