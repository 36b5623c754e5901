package io.trustline.device.call.control;

import io.trustline.device.life.control.Device;
import io.trustline.sdk.wire.Label;
import java.util.Optional;
import java.util.function.Function;

/** Where keys come from with which devices sign calls: negotiations, and registrations of cameras. */
public interface CallKeySource {

    /** The live one of this name; empty where it is none of this source's, or ended. */
    Optional<Usable> find(String kid);

    /** A key and whose it is; derives what is needed for one use. */
    record Usable(Device device, Function<Label, byte[]> schedule) {}
}
