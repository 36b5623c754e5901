package io.trustline.sip.peers.house;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.DialDecision;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.engine.control.Gatekeeper;

/** Lets everybody call everybody, and remembers who was told what. */
final class OpenGate implements Gatekeeper {

    private final Map<CallId, String> codes = new ConcurrentHashMap<>();
    private final Map<CallId, PlacedCall> calls = new ConcurrentHashMap<>();

    PlacedCall expect(CallId call, String code) {
        codes.put(call, code);
        var placed = new PlacedCall();
        calls.put(call, placed);
        return placed;
    }

    void ended(CallRecord record) {
        codes.remove(record.tag().call());
        calls.remove(record.tag().call()).end(record);
    }

    @Override
    public <R> R judge(PlaceCall command, Instant now, Function<Legitimate, R> legitimate,
            Function<DialRefusal, R> refused) {
        var secret = new CallSecret(codes.get(command.call()), Optional.empty());
        return legitimate.apply(new Legitimate(command.proof().number(), secret, ""));
    }

    @Override
    public DialDecision decide(PlaceCall command, String number, Instant now) {
        return new DialDecision.Dial(Msisdn.parse(number, command.region()).orElseThrow(), "CN");
    }
}
