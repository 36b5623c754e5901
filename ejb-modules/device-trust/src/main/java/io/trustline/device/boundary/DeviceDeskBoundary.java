package io.trustline.device.boundary;

import io.trustline.device.api.DeviceDesk;
import io.trustline.device.api.DeviceLines;
import io.trustline.device.api.DeviceSearch;
import io.trustline.device.api.DeviceView;
import io.trustline.device.api.ImportFault;
import io.trustline.device.api.ImportView;
import io.trustline.device.api.ImportWish;
import io.trustline.device.api.MasterKeyView;
import io.trustline.device.api.PlatformKeyView;
import io.trustline.device.api.SimSwapLines;
import io.trustline.device.api.StateCount;
import io.trustline.device.api.StoryLine;
import io.trustline.device.control.DeviceLog;
import io.trustline.device.desk.control.DeviceCounts;
import io.trustline.device.desk.control.DeviceSearches;
import io.trustline.device.desk.control.DeviceViews;
import io.trustline.device.desk.control.SimSwapPages;
import io.trustline.device.desk.control.Stories;
import io.trustline.device.life.control.History;
import io.trustline.device.list.control.Imports;
import io.trustline.device.platformkey.control.PlatformKeys;
import io.trustline.device.vault.control.Rewrapping;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.outcome.Outcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operators' desk. What changes something does so in a short transaction of its own. */
@Stateless
@RolesAllowed("operator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeviceDeskBoundary implements DeviceDesk {

    private static final int MOST_IMPORTS = 200;

    @Inject
    DeviceSearches searches;
    @Inject
    DeviceCounts deviceCounts;
    @Inject
    DeviceViews views;
    @Inject
    Stories stories;
    @Inject
    History history;
    @Inject
    SimSwapPages swaps;
    @Inject
    PlatformKeys keys;
    @Inject
    Rewrapping rewrapping;
    @Inject
    Imports lists;
    @Inject
    ListArrival arrival;
    @EJB
    DeskTransactions steps;
    @EJB
    PlatformKeyWatch keyWatch;

    @Override
    public DeviceLines find(DeviceSearch search, Optional<String> after, int most) {
        return searches.find(search, after, most);
    }

    @Override
    public List<StateCount> counts() {
        return deviceCounts.counts();
    }

    @Override
    public Optional<DeviceView> device(DeviceId device) {
        return views.view(device);
    }

    @Override
    public List<StoryLine> story(DeviceId device, Optional<Integer> before, int most) {
        return stories.of(device, before, most);
    }

    @Override
    public boolean isStoryWhole(DeviceId device) {
        return history.isWhole(device);
    }

    @Override
    public SimSwapLines simSwaps(Optional<String> after, int most) {
        return swaps.page(after, most);
    }

    @Override
    public Outcome<DeviceView> suspend(DeviceId device, String actor) {
        return Insistence.insist(() -> steps.suspend(device, actor));
    }

    @Override
    public Outcome<DeviceView> resume(DeviceId device, String actor) {
        return Insistence.insist(() -> steps.resume(device, actor));
    }

    @Override
    public Outcome<DeviceView> revoke(DeviceId device, String actor) {
        return Insistence.insist(() -> steps.revoke(device, actor));
    }

    @Override
    public Outcome<DeviceView> allowRebinding(DeviceId device, String actor) {
        return Insistence.insist(() -> steps.allowRebinding(device, actor));
    }

    @Override
    public List<PlatformKeyView> platformKeys() {
        return keys.views();
    }

    @Override
    public List<PlatformKeyView> rotatePlatformKeys(String actor) {
        DeviceLog.LOG.platformKeysRotated(actor);
        return keyWatch.rotate();
    }

    @Override
    public Outcome<PlatformKeyView> retirePlatformKey(String kid, String actor) {
        DeviceLog.LOG.platformKeyRetired(actor, kid);
        return keyWatch.retire(kid);
    }

    @Override
    public MasterKeyView masterKey() {
        return rewrapping.view();
    }

    @Override
    public Outcome<ImportView> importList(ImportWish wish, InputStream csv) {
        return arrival.take(wish, csv);
    }

    @Override
    public List<ImportView> imports(int most) {
        lists.abandon();
        return lists.newest(Math.max(1, Math.min(most, MOST_IMPORTS)));
    }

    @Override
    public Optional<ImportView> importOf(UUID id) {
        lists.abandon();
        return lists.find(id);
    }

    @Override
    public List<ImportFault> importFaults(UUID id, int most) {
        return lists.faults(id, Math.max(1, most));
    }
}
