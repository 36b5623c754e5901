package io.trustline.device.boundary;

import io.trustline.device.api.Sender;
import io.trustline.device.binding.control.AccessRequest;
import io.trustline.device.binding.control.BindingFixture;
import io.trustline.device.binding.control.InitialisationRequest;
import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.control.TownClock;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import java.util.Optional;

/** A platform with its gateway, on which handsets try themselves; every step is a real transaction. */
final class Town {

    static final Msisdn ALICES_NUMBER = new Msisdn("+8613800138000");
    static final Msisdn BOBS_NUMBER = new Msisdn("+8613900139000");
    static final String ADDRESS = "192.0.2.7";

    final DeviceDatabase database;
    final TownClock clock;
    final BindingFixture parts;
    private final KeyEntry entry = new KeyEntry();

    Town(DeviceSettings settings) {
        this(DeviceDatabase.fresh(), settings, new TownClock());
    }

    Town(DeviceDatabase database, DeviceSettings settings, TownClock clock) {
        this.database = database;
        this.clock = clock;
        parts = new BindingFixture(database, settings, clock);
        parts.platform.firstStart();
        entry.initialisations = parts.initialisations;
        entry.accesses = parts.accesses;
        entry.bindings = parts.bindings;
        entry.steps = new Steps();
    }

    Outcome<String> initialise(String edkey, Msisdn number) {
        return entry.initialise(edkey, through(number));
    }

    Outcome<String> access(String message, Msisdn number) {
        return entry.access(message, through(number));
    }

    Outcome<String> initialiseDirectly(String edkey) {
        return entry.initialise(edkey, Sender.direct(ADDRESS));
    }

    /** Before the next transaction ends, this happens. */
    void failBeforeCommit(boolean fail) {
        ((Steps) entry.steps).fails = fail;
    }

    static String slug(Outcome<?> outcome) {
        return outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
    }

    private static Sender through(Msisdn number) {
        return new Sender(ADDRESS, Optional.of("demo"), Optional.of(number));
    }

    private final class Steps extends BindingTransactions {

        private volatile boolean fails;

        Steps() {
            negotiations = parts.negotiations;
            bindings = parts.bindings;
        }

        @Override
        public Outcome<String> settle(InitialisationRequest request) {
            return database.inTransaction(() -> orFail(super.settle(request)));
        }

        @Override
        public Outcome<AccessRequest> confirm(AccessRequest request) {
            return database.inTransaction(() -> orFail(super.confirm(request)));
        }

        @Override
        public Outcome<AccessRequest> refuseOtherSim(AccessRequest request) {
            return database.inTransaction(() -> super.refuseOtherSim(request));
        }

        private <T> T orFail(T fruit) {
            if (fails) {
                throw new IllegalStateException("the lights go out");
            }
            return fruit;
        }
    }
}
