package io.trustline.portal.provider.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.DialRefusal;
import java.util.Optional;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.api.Telephone;
import io.trustline.sip.api.TelephoneProblems;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A gateway that keeps services and keys as the real one does, and calls nobody: the rest of its door is shut. */
final class FakeGateway {

    final Map<ServiceNumber, ServiceWish> services = new HashMap<>();
    final List<String> live = new ArrayList<>();
    /** Whether it finds words for everything. */
    boolean speaks;
    /** Numbers that are never called. */
    final List<Msisdn> unwanted = new ArrayList<>();
    private int made;

    Telephone door() {
        return (Telephone) Proxy.newProxyInstance(FakeGateway.class.getClassLoader(), new Class<?>[]{Telephone.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "enrol" -> services.put(((ServiceWish) values[0]).service(), (ServiceWish) values[0]);
                    case "addKey" -> addKey();
                    case "revokeKey" -> live.remove(values[1]);
                    case "canSay" -> speaks;
                    case "objection" -> unwanted.contains(values[0])
                            ? Optional.of(DialRefusal.PREMIUM_NUMBER)
                            : Optional.empty();
                    case "seal" -> "sealed for " + values[0];
                    default -> throw new UnsupportedOperationException("nobody calls here");
                });
    }

    private Outcome<String> addKey() {
        if (live.size() >= 2) {
            return Outcome.refused(Refusal.of(TelephoneProblems.TOO_MANY_KEYS));
        }
        live.add("key-" + ++made);
        return Outcome.granted("key-" + made);
    }
}
