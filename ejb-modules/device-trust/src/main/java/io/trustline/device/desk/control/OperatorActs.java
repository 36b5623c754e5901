package io.trustline.device.desk.control;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceState;
import io.trustline.device.api.DeviceView;
import io.trustline.device.binding.control.NegotiatedKeys;
import io.trustline.device.binding.control.SimSwaps;
import io.trustline.device.camera.control.Configurations;
import io.trustline.device.camera.control.Registrations;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.life.control.Device;
import io.trustline.device.life.control.Devices;
import io.trustline.device.life.control.History;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** What an operator may do to a device; each act joins the caller's transaction and is written into the history. */
@ApplicationScoped
public class OperatorActs {

    private static final String DESTROY = "UPDATE device.device SET factory_key = NULL, continuity = NULL,"
            + " rebind_until = NULL WHERE id = ?";
    private static final String GIVE_LEAVE = "UPDATE device.device SET rebind_until = ?, changed_at = ? WHERE id = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Devices devices;
    @Inject
    DeviceViews views;
    @Inject
    History history;
    @Inject
    NegotiatedKeys negotiatedKeys;
    @Inject
    Registrations registrations;
    @Inject
    Configurations sessions;
    @Inject
    SimSwaps swaps;
    @Inject
    DeviceSettings settings;
    @Inject
    Clock clock;

    /** For now: keys stay, but open nothing. */
    public Outcome<DeviceView> suspend(DeviceId id, String actor) {
        return act(id, device -> device.state() != DeviceState.SUSPENDED
                && move(device, DeviceState.SUSPENDED, DeviceAct.SUSPENDED, actor));
    }

    /** Back to where it was. */
    public Outcome<DeviceView> resume(DeviceId id, String actor) {
        return act(id, device -> device.state() == DeviceState.SUSPENDED
                && move(device, device.formerState().orElse(DeviceState.IMPORTED), DeviceAct.RESUMED, actor));
    }

    /** For good: every secret that it had with us is destroyed. */
    public Outcome<DeviceView> revoke(DeviceId id, String actor) {
        return act(id, device -> {
            var now = clock.instant();
            negotiatedKeys.endAll(id, now);
            registrations.end(id);
            sessions.close(id);
            new Sql(database).change(DESTROY, id.value());
            return move(device, DeviceState.REVOKED, DeviceAct.REVOKED, actor);
        });
    }

    /** Once, and until the time that the settings give. */
    public Outcome<DeviceView> allowRebinding(DeviceId id, String actor) {
        return act(id, device -> {
            var now = clock.instant();
            var until = now.plus(settings.rebindingTime());
            new Sql(database).change(GIVE_LEAVE, until, now, id.value());
            swaps.settle(id, now);
            history.write(id, DeviceAct.REBINDING_ALLOWED, Map.of("until", until.toString()), actor);
            return true;
        });
    }

    /** Nothing can be done any more to a revoked device. */
    private Outcome<DeviceView> act(DeviceId id, Function<Device, Boolean> change) {
        var device = devices.lock(id);
        if (device.isEmpty()) {
            return refused(DeviceProblems.NO_SUCH_DEVICE);
        }
        boolean changed = device.get().state() != DeviceState.REVOKED && change.apply(device.get());
        return changed ? Outcome.granted(views.view(id).orElseThrow()) : refused(DeviceProblems.WRONG_STATE);
    }

    private boolean move(Device device, DeviceState to, DeviceAct act, String actor) {
        return devices.move(device, to, act, Map.of("from", device.state().name()), actor);
    }

    private static Outcome<DeviceView> refused(ProblemType problem) {
        return Outcome.refused(Refusal.of(problem));
    }
}
