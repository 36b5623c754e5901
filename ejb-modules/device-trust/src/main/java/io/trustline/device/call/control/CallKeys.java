package io.trustline.device.call.control;

import io.trustline.device.api.CallKey;
import io.trustline.device.api.DeviceProblems;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sdk.wire.Label;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** From a token to the key with which its holder must sign; device and key must still be good. */
@ApplicationScoped
public class CallKeys {

    @Inject
    AccessTokens tokens;
    @Inject
    @Any
    Instance<CallKeySource> sources;

    public Outcome<CallKey> of(String token) {
        var bearer = tokens.verify(token);
        if (bearer.isEmpty()) {
            return refuse(DeviceProblems.NOT_PROVEN);
        }
        var usable = find(bearer.get().kid()).filter(key -> key.device().id().equals(bearer.get().device()));
        return usable.map(key -> judge(key, bearer.get())).orElseGet(() -> refuse(DeviceProblems.INITIALISE_AGAIN));
    }

    Optional<CallKeySource.Usable> find(String kid) {
        for (var source : sources) {
            var found = source.find(kid);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Outcome<CallKey> judge(CallKeySource.Usable key, AccessTokens.Bearer bearer) {
        return switch (key.device().state()) {
            case SUSPENDED -> refuse(DeviceProblems.DEVICE_SUSPENDED);
            case REVOKED -> refuse(DeviceProblems.DEVICE_REVOKED);
            default -> Outcome.granted(
                    new CallKey(bearer.device(), bearer.kid(), key.schedule().apply(Label.CALL)));
        };
    }

    private static <T> Outcome<T> refuse(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }
}
