package io.trustline.device.camera.control;

import io.trustline.device.binding.control.BindingParts;
import io.trustline.device.binding.control.NegotiatedKeys;
import io.trustline.device.call.control.CallFixture;
import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.device.control.TownClock;
import io.trustline.device.life.control.LifeFixture;
import io.trustline.device.list.control.ListFixture;
import io.trustline.device.platformkey.control.PlatformKeys;
import io.trustline.device.platformkey.control.PlatformKeysFixture;
import io.trustline.kernel.outcome.Outcome;
import java.time.Duration;
import java.util.Random;

/** E1 and E2 as the container puts them together, with one imported camera that everybody tries to be. */
public final class CameraFixture {

    static final String MAKER = "Lumen";
    static final String SERIAL = "LM-1";
    static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    static final String HOME = "192.0.2.7";

    final TownClock clock = new TownClock();
    final DeviceDatabase database = DeviceDatabase.fresh();
    final LifeFixture life = new LifeFixture(database, DeviceSettingsFixture.defaults(), clock);
    final CameraSettings settings = settings();
    final Configuring configuring = new Configuring();
    final Registering registering = new Registering();
    final Registrations registrations = new Registrations();
    final Configurations sessions = new Configurations();
    final CameraBudgets budgets = new CameraBudgets();
    final NegotiatedKeys negotiatedKeys = BindingParts.negotiatedKeys(database, life);
    private final PlatformKeysFixture pairs = new PlatformKeysFixture(database, DeviceSettingsFixture.defaults(),
            clock);
    final PlatformKeys platformKeys = pairs.keys;
    private final Random random = new Random(21);

    CameraFixture() {
        new ListFixture(database, life, clock).read(MAKER, "serial,key\n" + SERIAL + "," + KEY + "\nLM-2,"
                + "ff".repeat(8) + "00".repeat(8));
        wireShared();
        wireConfiguring();
        wireRegistering();
    }

    static CameraSettings settings() {
        var settings = new CameraSettings();
        settings.e1Algorithms = "A256GCM,C20P,SM4-GCM,A128GCM,A128CBC-HS256,ECDH-ES,RSA-OAEP-256";
        settings.e2Algorithms = "SM4-GCM,A256GCM,C20P,A128GCM,A128CBC-HS256,ECDH-ES,RSA-OAEP-256";
        settings.e3Algorithms = "A256GCM,C20P,SM4-GCM,A128GCM,A128CBC-HS256";
        settings.e2Key = "factory";
        settings.sessionLife = Duration.ofMinutes(10);
        settings.registrationLife = Duration.ofDays(30);
        settings.heartbeat = Duration.ofSeconds(30);
        settings.messagesPerCamera = 120;
        settings.messagesPerAddress = 1000;
        settings.registrationsKept = Duration.ofDays(90);
        return settings;
    }

    /** They take a second to make, and most cameras need none. */
    CameraFixture withPlatformKeys() {
        pairs.firstStart();
        return this;
    }

    /** As the boundary does it. */
    Outcome<String> configure(String message) {
        return configuring.admit(message, HOME).fold(
                read -> configuring.earlier(read).orElseGet(() -> configuring.judge(read).fold(
                        draft -> database.inTransaction(() -> configuring.open(draft)), Outcome::refused)),
                Outcome::refused);
    }

    Outcome<String> register(String message) {
        return registering.admit(message, HOME).fold(
                read -> registering.earlier(read).orElseGet(() -> registering.judge(read).fold(
                        proof -> database.inTransaction(() -> registering.register(proof)), Outcome::refused)),
                Outcome::refused);
    }

    static String granted(Outcome<String> outcome) {
        return outcome.fold(answer -> answer, refusal -> {
            throw new AssertionError(refusal.type().slug());
        });
    }

    static String slug(Outcome<String> outcome) {
        return outcome.fold(answer -> "granted", refusal -> refusal.type().slug());
    }

    private void wireShared() {
        registrations.database = database.source();
        registrations.vault = life.vault;
        registrations.clock = clock;
        sessions.database = database.source();
        budgets.settings = settings;
        budgets.clock = clock;
        budgets.open();
    }

    private PlatformKeyOpening opening() {
        var opening = new PlatformKeyOpening();
        opening.keys = platformKeys;
        opening.work = pairs.work(DeviceSettingsFixture.defaults());
        return opening;
    }

    private void wireConfiguring() {
        var opening = new ConfigureOpening();
        opening.keyring = new FactoryKeyring();
        opening.keyring.devices = life.devices;
        opening.keyring.vault = life.vault;
        opening.keyring.secrets = life.secrets;
        opening.platformKeys = opening();
        var answering = new ConfigureAnswering();
        answering.settings = settings;
        answering.vault = life.vault;
        answering.clock = clock;
        answering.random = random;
        configuring.settings = settings;
        configuring.deviceSettings = DeviceSettingsFixture.defaults();
        configuring.budgets = budgets;
        configuring.sessions = sessions;
        configuring.opening = opening;
        configuring.answering = answering;
        configuring.negotiatedKeys = negotiatedKeys;
        configuring.devices = life.devices;
        configuring.clock = clock;
    }

    private void wireRegistering() {
        var opening = new RegisterOpening();
        opening.sessions = sessions;
        opening.platformKeys = opening();
        opening.vault = life.vault;
        opening.clock = clock;
        registering.settings = settings;
        registering.deviceSettings = DeviceSettingsFixture.defaults();
        registering.budgets = budgets;
        registering.sessions = sessions;
        registering.registrations = registrations;
        registering.opening = opening;
        registering.claims = claims();
        registering.answering = registerAnswering();
        registering.rows = rows();
        registering.devices = life.devices;
        registering.reports = BindingParts.reports(life, clock);
        registering.clock = clock;
    }

    private RegistrationClaims claims() {
        var claims = new RegistrationClaims();
        claims.devices = life.devices;
        claims.registrations = registrations;
        claims.negotiatedKeys = negotiatedKeys;
        claims.vault = life.vault;
        claims.clock = clock;
        return claims;
    }

    private RegisterAnswering registerAnswering() {
        var answering = new RegisterAnswering();
        answering.settings = settings;
        answering.tokens = new CallFixture(database, DeviceSettingsFixture.defaults(), clock, life).tokens;
        answering.vault = life.vault;
        answering.clock = clock;
        answering.random = random;
        return answering;
    }

    private CameraRows rows() {
        var rows = new CameraRows();
        rows.database = database.source();
        rows.devices = life.devices;
        rows.history = life.history;
        rows.clock = clock;
        return rows;
    }
}
