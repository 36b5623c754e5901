package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceState;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.web.page.Notice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an operator may do, each behind a page that says what will come of it. */
public enum Act {

    SUSPEND(Notice.DEVICE_SUSPENDED, Act.except(DeviceState.SUSPENDED, DeviceState.REVOKED),
            device(DeviceDesk::suspend)),
    RESUME(Notice.DEVICE_RESUMED, EnumSet.of(DeviceState.SUSPENDED), device(DeviceDesk::resume)),
    ALLOW_REBINDING(Notice.REBINDING_ALLOWED, Act.except(DeviceState.IMPORTED, DeviceState.REVOKED),
            device(DeviceDesk::allowRebinding)),
    REVOKE(Notice.DEVICE_REVOKED, Act.except(DeviceState.REVOKED), device(DeviceDesk::revoke)),
    ROTATE_KEYS(Notice.KEYS_ROTATED, Set.of(),
            (desk, nothing, actor) -> Outcome.granted(desk.rotatePlatformKeys(actor))),
    RETIRE_KEY(Notice.KEY_RETIRED, Set.of(), DeviceDesk::retirePlatformKey);

    private final Notice notice;
    private final Set<DeviceState> states;
    private final Doing doing;

    Act(Notice notice, Set<DeviceState> states, Doing doing) {
        this.notice = notice;
        this.states = states;
        this.doing = doing;
    }

    static Optional<Act> parse(String slug) {
        return Arrays.stream(values()).filter(act -> act.getSlug().equals(slug)).findFirst();
    }

    public String getSlug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it can be taken back only by hand, device for device, or not at all. */
    public boolean isGrave() {
        return this == REVOKE || this == RETIRE_KEY;
    }

    boolean isOnDevice() {
        return !states.isEmpty();
    }

    boolean fits(DeviceState state) {
        return states.contains(state);
    }

    /** @return what to tell the operator */
    Notice carryOut(DeviceDesk desk, String subject, String actor) {
        return doing.on(desk, subject, actor).fold(done -> notice, refusal -> Notice.NOT_POSSIBLE);
    }

    private static Set<DeviceState> except(DeviceState first, DeviceState... others) {
        return EnumSet.complementOf(EnumSet.of(first, others));
    }

    private static Doing device(OnDevice act) {
        return (desk, subject, actor) -> DeviceId.parse(subject).<Outcome<?>>map(id -> act.on(desk, id, actor))
                .orElseGet(() -> Outcome.refused(Refusal.of(DeviceProblems.NO_SUCH_DEVICE)));
    }

    /** An act upon whatever the subject names. */
    private interface Doing {
        Outcome<?> on(DeviceDesk desk, String subject, String actor);
    }

    /** An act upon a device. */
    private interface OnDevice {
        Outcome<?> on(DeviceDesk desk, DeviceId device, String actor);
    }
}
