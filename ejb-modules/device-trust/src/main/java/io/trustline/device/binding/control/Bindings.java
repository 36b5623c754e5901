package io.trustline.device.binding.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceState;
import io.trustline.device.api.SimSwapKind;
import io.trustline.device.control.Nonces;
import io.trustline.device.life.control.Device;
import io.trustline.device.life.control.Devices;
import io.trustline.device.life.control.History;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.storage.Sql;
import io.trustline.sdk.wire.Octets;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Binds device, key and SIM at the first use of a key, and notes every later one (S212, KEY-9). */
@ApplicationScoped
public class Bindings {

    private static final Duration SEEN_ONCE_IN = Duration.ofMinutes(1);
    private static final String ACTOR = "device";
    private static final String BIND = "UPDATE device.device SET msisdn = ?, continuity = COALESCE(?, continuity),"
            + " rebind_until = NULL, info = ?, seen_at = ?, changed_at = ? WHERE id = ?";
    private static final String RELEASE = "UPDATE device.device SET msisdn = NULL, rebind_until = NULL, changed_at = ?"
            + " WHERE id = ?";
    private static final String SEEN = "UPDATE device.device SET info = ?, seen_at = ? WHERE id = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    NegotiatedKeys keys;
    @Inject
    Parties parties;
    @Inject
    Devices devices;
    @Inject
    Nonces nonces;
    @Inject
    Reports reports;
    @Inject
    SimSwaps swaps;
    @Inject
    History history;
    @Inject
    Clock clock;

    /** A use of a live key: the nonce is taken, and seldom more; needs no transaction. */
    public Outcome<AccessRequest> note(AccessRequest request) {
        if (!isFresh(request)) {
            return refuse(DeviceProblems.REPLAYED);
        }
        var device = request.subject().device();
        var now = clock.instant();
        var info = info(request);
        boolean lately = device.seenAt().filter(seen -> now.isBefore(seen.plus(SEEN_ONCE_IN))).isPresent();
        if (!lately || !device.info().equals(info)) {
            new Sql(database).change(SEEN, info, now, device.id().value());
        }
        return Outcome.granted(request);
    }

    /** Joins the caller's transaction: the SIM of the connection is not the one that is bound. */
    public Outcome<AccessRequest> refuseOtherSim(AccessRequest request) {
        devices.lock(request.subject().device().id()).ifPresent(device -> reports.simSwapped(
                new Verdict.Apart(device, SimSwapKind.OTHER_SIM, request.number()), request.address()));
        return refuse(DeviceProblems.SIM_CHANGED);
    }

    /** Joins the caller's transaction: the first use of a key binds, or nothing changes. */
    public Outcome<AccessRequest> confirm(AccessRequest request) {
        var id = request.subject().device().id();
        var both = parties.lock(id, request.number());
        var key = keys.withDevice(request.subject().key().kid()).map(KeyAndDevice::key)
                .filter(found -> found.isGood(clock.instant()));
        if (key.isEmpty()) {
            return refuse(DeviceProblems.INITIALISE_AGAIN);
        }
        if (key.get().state() == KeyState.LIVE) {
            return note(request);
        }
        var proof = key.get().isUnproven() ? Proof.NONE : Proof.VALID;
        return parties.claim(both, request.number(), proof).judge().fold(
                admitted -> bind(request, key.get(), admitted), changed -> refuse(request, changed),
                suspected -> refuse(request, suspected), stopped -> Outcome.refused(stopped.refusal()));
    }

    private Outcome<AccessRequest> bind(AccessRequest request, NegotiatedKey key, Verdict.Admitted admitted) {
        if (!isFresh(request)) {
            return refuse(DeviceProblems.REPLAYED);
        }
        var now = clock.instant();
        var device = admitted.device().orElseThrow();
        admitted.releasing().ifPresent(this::release);
        keys.endReplaced(key, now);
        var continuity = key.isUnproven() ? Optional.of(keys.resealContinuity(key)) : Optional.<String>empty();
        keys.goLive(key.kid(), now);
        new Sql(database).change(BIND, request.number().e164(), continuity, info(request), now, now,
                device.id().value());
        swaps.settle(device.id(), now);
        write(device, request, key);
        return Outcome.granted(request);
    }

    private void write(Device device, AccessRequest request, NegotiatedKey key) {
        var detail = Map.of("key", key.kid(), "number", request.number().masked());
        if (device.state() != DeviceState.BOUND) {
            devices.move(device, DeviceState.BOUND, DeviceAct.BOUND, detail, ACTOR);
        } else if (device.number().filter(request.number()::equals).isPresent()) {
            history.writeOnce(device.id(), DeviceAct.BOUND, detail, ACTOR);
        } else {
            history.write(device.id(), DeviceAct.BOUND, detail, ACTOR);
        }
    }

    /** It gives its number up and must negotiate anew; its continuity stays, so that it can prove itself. */
    private void release(Device device) {
        var now = clock.instant();
        keys.endAll(device.id(), now);
        new Sql(database).change(RELEASE, now, device.id().value());
        swaps.settle(device.id(), now);
        var detail = Map.of("kind", SimSwapKind.OTHER_DEVICE.name(), "released", "yes");
        if (device.state() == DeviceState.BOUND) {
            devices.move(device, DeviceState.REGISTERED, DeviceAct.SIM_SWAPPED, detail, ACTOR);
        } else {
            history.write(device.id(), DeviceAct.SIM_SWAPPED, detail, ACTOR);
        }
    }

    private boolean isFresh(AccessRequest request) {
        return nonces.isFirst(request.subject().key().kid(), Octets.base64url(request.claims().nonce()));
    }

    private Outcome<AccessRequest> refuse(AccessRequest request, Verdict.SimChanged changed) {
        changed.apart().forEach(apart -> reports.simSwapped(apart, request.address()));
        return refuse(DeviceProblems.SIM_CHANGED);
    }

    private Outcome<AccessRequest> refuse(AccessRequest request, Verdict.CloneSuspected suspected) {
        reports.cloneSuspected(suspected.device(), request.address());
        return refuse(DeviceProblems.DEVICE_LIVE);
    }

    private static String info(AccessRequest request) {
        return new String(request.claims().info().toJson(), UTF_8);
    }

    private static <T> Outcome<T> refuse(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }
}
