package io.trustline.device.desk.control;

import io.trustline.device.binding.control.BindingParts;
import io.trustline.device.camera.control.CameraParts;
import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.device.control.TownClock;
import io.trustline.device.life.control.LifeFixture;
import io.trustline.device.list.control.ListFixture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The operators' desk as the container puts it together. */
final class DeskFixture {

    final TownClock clock = new TownClock();
    final DeviceDatabase database = DeviceDatabase.fresh();
    final LifeFixture life = new LifeFixture(database, DeviceSettingsFixture.defaults(), clock);
    final ListFixture lists = new ListFixture(database, life, clock);
    final DeviceLists deviceLists = new DeviceLists();
    final DeviceSearches searches = new DeviceSearches();
    final DeviceCounts counts = new DeviceCounts();
    final DeviceViews views = new DeviceViews();
    final Stories stories = new Stories();
    final SimSwapPages swaps = new SimSwapPages();
    final OperatorActs acts = new OperatorActs();

    DeskFixture() {
        deviceLists.database = database.source();
        searches.lists = deviceLists;
        searches.devices = life.devices;
        counts.database = database.source();
        counts.clock = clock;
        views.database = database.source();
        views.devices = life.devices;
        views.registrations = CameraParts.registrations(database, life, clock);
        views.clock = clock;
        stories.database = database.source();
        stories.history = life.history;
        swaps.database = database.source();
        wireActs();
    }

    /** Cameras LM-0001 and so on, each in the order of its number. */
    void deliver(int cameras) {
        lists.read("Lumen", IntStream.rangeClosed(1, cameras)
                .mapToObj(n -> "LM-%04d,%032x".formatted(n, n)).collect(Collectors.joining("\n", "serial,key\n", "")));
    }

    private void wireActs() {
        acts.database = database.source();
        acts.devices = life.devices;
        acts.views = views;
        acts.history = life.history;
        acts.negotiatedKeys = BindingParts.negotiatedKeys(database, life);
        acts.registrations = views.registrations;
        acts.sessions = CameraParts.sessions(database);
        acts.swaps = BindingParts.swaps(database);
        acts.settings = DeviceSettingsFixture.defaults();
        acts.clock = clock;
    }
}
