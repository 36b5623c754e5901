package io.trustline.device.binding.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.Did;
import io.trustline.device.control.Nonces;
import io.trustline.device.life.control.Device;
import io.trustline.device.life.control.Devices;
import io.trustline.device.life.control.History;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.sdk.wire.Octets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** S203: decides about an initialisation, and makes a pending key where it is admitted. */
@ApplicationScoped
public class Negotiations {

    private static final String ACTOR = "device";

    @Inject
    Parties parties;
    @Inject
    Devices devices;
    @Inject
    NegotiatedKeys keys;
    @Inject
    Answers answers;
    @Inject
    Nonces nonces;
    @Inject
    Initialisations initialisations;
    @Inject
    Reports reports;
    @Inject
    History history;
    @Inject
    Clock clock;

    /** Joins the caller's transaction, which is tried again where it collides with another. */
    public Outcome<String> settle(InitialisationRequest request) {
        var didIndex = devices.didIndex(new Did(request.wish().did()));
        var both = parties.lock(didIndex, request.number());
        var proof = request.proof(both.named().flatMap(keys::continuityOf));
        return parties.claim(both, request.number(), proof).judge().fold(
                admitted -> take(request, didIndex, admitted), changed -> refuse(request, changed),
                suspected -> refuse(request, suspected), stopped -> Outcome.refused(stopped.refusal()));
    }

    private Outcome<String> take(InitialisationRequest request, String didIndex, Verdict.Admitted admitted) {
        if (!nonces.isFirst("did." + didIndex, Octets.base64url(request.wish().nonce()))) {
            return initialisations.repeat(request.edkey(), request.number())
                    .orElseGet(() -> Outcome.refused(Refusal.of(DeviceProblems.REPLAYED)));
        }
        var device = admitted.device().map(Device::id).orElseGet(() -> create(request));
        makeRoom(device);
        var made = answers.make(request, device, admitted.proven());
        keys.add(made.key(), request.digest(), made.notBefore());
        history.writeOnce(device, DeviceAct.INITIALISED, Map.of("key", made.key().kid(), "number",
                request.number().masked(), "continuity", admitted.proven() ? "kept" : "new"), ACTOR);
        return Outcome.granted(made.key().answer());
    }

    private DeviceId create(InitialisationRequest request) {
        return devices.create(new Did(request.wish().did()), new String(request.wish().info().toJson(), UTF_8));
    }

    /** The oldest unused keys give way. */
    private void makeRoom(DeviceId device) {
        var pending = keys.of(device).stream().filter(key -> key.state() == KeyState.PENDING).toList();
        int tooMany = pending.size() - NegotiatedKeys.MOST_PENDING + 1;
        pending.stream().limit(Math.max(0, tooMany)).forEach(key -> keys.end(key.kid(), clock.instant()));
    }

    private Outcome<String> refuse(InitialisationRequest request, Verdict.SimChanged changed) {
        changed.apart().forEach(apart -> reports.simSwapped(apart, request.address()));
        return Outcome.refused(Refusal.of(DeviceProblems.SIM_CHANGED));
    }

    private Outcome<String> refuse(InitialisationRequest request, Verdict.CloneSuspected suspected) {
        reports.cloneSuspected(suspected.device(), request.address());
        return Outcome.refused(Refusal.of(DeviceProblems.DEVICE_LIVE));
    }
}
