package io.trustline.portal.provider.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallView;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PromptText;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.api.Telephone;
import io.trustline.sip.api.TelephoneProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gateway that keeps services and keys as the real one does, and calls nobody. */
final class FakeGateway implements Telephone {

    final Map<ServiceNumber, ServiceWish> services = new HashMap<>();
    final List<String> live = new ArrayList<>();
    private int made;

    @Override
    public void enrol(ServiceWish wish) {
        services.put(wish.service(), wish);
    }

    @Override
    public Outcome<String> addKey(ServiceNumber service, byte[] key) {
        if (live.size() >= 2) {
            return Outcome.refused(Refusal.of(TelephoneProblems.TOO_MANY_KEYS));
        }
        live.add("key-" + ++made);
        return Outcome.granted("key-" + made);
    }

    @Override
    public void revokeKey(ServiceNumber service, String keyName) {
        live.remove(keyName);
    }

    @Override
    public String seal(CallId call, CallMatter matter) {
        throw new UnsupportedOperationException("nobody calls here");
    }

    @Override
    public List<PromptText> prompts(Language language) {
        return List.of();
    }

    @Override
    public Optional<DialRefusal> objection(Msisdn number) {
        return Optional.empty();
    }

    @Override
    public boolean canSay(CallScript script) {
        throw new UnsupportedOperationException("nobody calls here");
    }

    @Override
    public Optional<CallView> call(CallId call) {
        return Optional.empty();
    }
}
