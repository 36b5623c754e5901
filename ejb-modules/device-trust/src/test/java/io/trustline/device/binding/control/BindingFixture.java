package io.trustline.device.binding.control;

import io.trustline.device.call.control.CallFixture;
import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.control.NoncesFixture;
import io.trustline.device.control.TownClock;
import io.trustline.device.life.control.LifeFixture;
import io.trustline.device.platformkey.control.PlatformKeysFixture;
import java.util.Random;

/** Negotiation and access on one node, put together as the container would. */
public final class BindingFixture {

    public final LifeFixture life;
    public final PlatformKeysFixture platform;
    public final CallFixture calls;
    public final Initialisations initialisations = new Initialisations();
    public final Negotiations negotiations = new Negotiations();
    public final Accesses accesses = new Accesses();
    public final Bindings bindings = new Bindings();
    public final SimSwaps swaps = new SimSwaps();
    public final NegotiatedKeys keys = new NegotiatedKeys();
    private final Parties parties = new Parties();
    private final Reports reports = new Reports();
    private final Answers answers = new Answers();
    private final DeviceDatabase database;
    private final DeviceSettings settings;
    private final TownClock clock;

    public BindingFixture(DeviceDatabase database, DeviceSettings settings, TownClock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        life = new LifeFixture(database, settings, clock);
        platform = new PlatformKeysFixture(database, settings, clock);
        calls = new CallFixture(database, settings, clock, life);
        wireStores();
        wireInitialisations();
        wireNegotiations();
        wireAccesses();
    }

    private void wireStores() {
        keys.database = database.source();
        keys.vault = life.vault;
        parties.database = database.source();
        parties.settings = settings;
        parties.clock = clock;
        swaps.database = database.source();
        swaps.random = new Random(13);
        reports.swaps = swaps;
        reports.history = life.history;
        reports.mail = life.mail;
        reports.clock = clock;
        var callKeys = new NegotiatedCallKeys();
        callKeys.keys = keys;
        callKeys.clock = clock;
        calls.from(callKeys);
    }

    private void wireInitialisations() {
        initialisations.settings = settings;
        initialisations.platformKeys = platform.keys;
        initialisations.work = platform.work(settings);
        initialisations.keys = keys;
        initialisations.clock = clock;
        initialisations.open();
        var keyTimes = new KeyTimes();
        keyTimes.settings = settings;
        answers.keyTimes = keyTimes;
        answers.keys = keys;
        answers.clock = clock;
        answers.random = new Random(14);
    }

    private void wireNegotiations() {
        negotiations.parties = parties;
        negotiations.devices = life.devices;
        negotiations.keys = keys;
        negotiations.answers = answers;
        negotiations.nonces = NoncesFixture.nonces(database, clock);
        negotiations.initialisations = initialisations;
        negotiations.reports = reports;
        negotiations.history = life.history;
        negotiations.clock = clock;
    }

    private void wireAccesses() {
        accesses.settings = settings;
        accesses.keys = keys;
        accesses.devices = life.devices;
        accesses.tokens = calls.tokens;
        accesses.clock = clock;
        accesses.random = new Random(15);
        accesses.open();
        bindings.database = database.source();
        bindings.keys = keys;
        bindings.parties = parties;
        bindings.devices = life.devices;
        bindings.nonces = NoncesFixture.nonces(database, clock);
        bindings.reports = reports;
        bindings.swaps = swaps;
        bindings.history = life.history;
        bindings.clock = clock;
    }
}
