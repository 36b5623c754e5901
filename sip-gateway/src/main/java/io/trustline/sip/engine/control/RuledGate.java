package io.trustline.sip.engine.control;

import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.DialDecision;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.dialling.control.DialRules;
import io.trustline.sip.legitimacy.control.Legitimacy;
import io.trustline.sip.legitimacy.control.Services;
import io.trustline.sip.speech.control.Script;
import java.time.Instant;
import java.util.function.Function;

/** The gate that asks legitimacy and the dial rules. */
record RuledGate(Legitimacy legitimacy, DialRules rules, Services services, Script script) implements Gatekeeper {

    @Override
    public <R> R judge(PlaceCall command, Instant now, Function<Legitimate, R> legitimate,
            Function<DialRefusal, R> refused) {
        return legitimacy.judge(command, now).fold(
                found -> canSay(found.matter())
                        ? legitimate.apply(new Legitimate(found.numberText(), found.matter(), greeting(command)))
                        : refused.apply(DialRefusal.UNREADABLE_SECRET),
                refused);
    }

    @Override
    public DialDecision decide(PlaceCall command, String number, Instant now) {
        return rules.decide(number, command.region(), command.service(), now);
    }

    private boolean canSay(CallMatter matter) {
        return matter.fold(secret -> true, script::canSay);
    }

    private String greeting(PlaceCall command) {
        return services.find(command.service()).map(ServiceWish::greeting).orElse("");
    }
}
