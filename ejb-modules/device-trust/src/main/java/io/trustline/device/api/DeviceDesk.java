package io.trustline.device.api;

import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.outcome.Outcome;
import jakarta.ejb.Local;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What operators see of devices, and what they may do to them. Every act is written into the device's history. */
@Local
public interface DeviceDesk {

    /** Newest first. */
    DeviceLines find(DeviceSearch search, Optional<String> after, int most);

    /** How many are in each state, possibly some seconds old. */
    List<StateCount> counts();

    Optional<DeviceView> device(DeviceId device);

    /** From the newest entry below {@code before} downwards. */
    List<StoryLine> story(DeviceId device, Optional<Integer> before, int most);

    /** False where an entry of the history was changed or removed by somebody else than us. */
    boolean isStoryWhole(DeviceId device);

    SimSwapLines simSwaps(Optional<String> after, int most);

    Outcome<DeviceView> suspend(DeviceId device, String actor);

    Outcome<DeviceView> resume(DeviceId device, String actor);

    Outcome<DeviceView> revoke(DeviceId device, String actor);

    /** The device may change its SIM, or prove itself anew, once and for a limited time; settles its open swaps. */
    Outcome<DeviceView> allowRebinding(DeviceId device, String actor);

    List<PlatformKeyView> platformKeys();

    /** A new pair for each algorithm; the present ones stay good until they are retired. */
    List<PlatformKeyView> rotatePlatformKeys(String actor);

    Outcome<PlatformKeyView> retirePlatformKey(String kid, String actor);

    MasterKeyView masterKey();

    /** Reads a maker's list to its end; may take minutes, {@link #imports} shows how far it is. */
    Outcome<ImportView> importList(ImportWish wish, InputStream csv);

    /** The newest first. */
    List<ImportView> imports(int most);

    Optional<ImportView> importOf(UUID id);

    List<ImportFault> importFaults(UUID id, int most);
}
