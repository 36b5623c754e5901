package io.trustline.sip.peers.house;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.DialDecision;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.engine.control.Gatekeeper;

/** Lets everybody call everybody, and remembers who was told what. */
final class OpenGate implements Gatekeeper {

    private final Map<CallId, CallMatter> matters = new ConcurrentHashMap<>();
    private final Map<CallId, PlacedCall> calls = new ConcurrentHashMap<>();

    PlacedCall expect(CallId call, CallMatter matter) {
        matters.put(call, matter);
        var placed = new PlacedCall();
        calls.put(call, placed);
        return placed;
    }

    void ended(CallRecord record) {
        matters.remove(record.tag().call());
        calls.remove(record.tag().call()).end(record);
    }

    @Override
    public <R> R judge(PlaceCall command, Instant now, Function<Legitimate, R> legitimate,
            Function<DialRefusal, R> refused) {
        return legitimate.apply(new Legitimate(command.proof().number(), matters.get(command.call()), ""));
    }

    @Override
    public DialDecision decide(PlaceCall command, String number, Instant now) {
        return new DialDecision.Dial(Msisdn.parse(number, command.region()).orElseThrow(), "CN");
    }
}
