package io.trustline.simulators.terminal.story;

import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.SessionKeys;
import java.util.Optional;

/** What the terminal itself knows, so that its own messages can be shown opened. */
public interface Secrets {

    /** The keys of that name, where the terminal has them. */
    Optional<KeySchedule> keys(String kid);

    /** What the terminal sealed into this EDKey, as JSON. */
    Optional<byte[]> inside(String edkey);

    /** The key that the factory gave to the camera alone. */
    Optional<byte[]> factoryKey();

    /** The keys of the session that the camera's configuration opened. */
    Optional<SessionKeys> session();
}
