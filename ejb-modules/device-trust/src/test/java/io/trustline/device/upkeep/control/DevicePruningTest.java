package io.trustline.device.upkeep.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.device.control.TownClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** PLAT-7: no table of device trust grows without end, and no secret outlives its use. */
class DevicePruningTest {

    private static final String ALICE = "00000000-0000-0000-0000-00000000000a";

    private final DeviceDatabase database = DeviceDatabase.fresh();
    private final TownClock clock = new TownClock();

    @Test
    void noncesGoWhenNoMessageCouldBearThemAnyMore() {
        database.say("INSERT INTO device.seen_nonce VALUES ('alice', 'n1', '" + clock.instant() + "')");
        after(Duration.ofMinutes(15));
        assertEquals("1", count("device.seen_nonce"));
        after(Duration.ofMinutes(1));
        assertEquals("0", count("device.seen_nonce"));
    }

    @Test
    void aKeyThatNobodyCameBackForGoes() {
        device("REGISTERED");
        key("PENDING", "NULL");
        after(Duration.ofDays(6));
        assertEquals("PENDING", database.ask("SELECT state FROM device.negotiated_key"));
        after(Duration.ofDays(2));
        assertEquals("FORMER", database.ask("SELECT state FROM device.negotiated_key WHERE sealed IS NULL"));
        after(Duration.ofDays(91));
        assertEquals("0", count("device.negotiated_key"));
    }

    @Test
    void theSecretOfAnExpiredKeyIsDestroyedButItsRowStillHoldsTheNumber() {
        device("BOUND");
        key("LIVE", "NULL");
        after(Duration.ofDays(29));
        assertEquals("1", count("device.negotiated_key WHERE sealed IS NOT NULL"));
        after(Duration.ofDays(3));
        assertEquals("1", count("device.negotiated_key WHERE sealed IS NULL AND state = 'LIVE'"));
    }

    @Test
    void whoNeverCameInIsForgottenAndEverybodyElseStays() {
        device("REGISTERED");
        database.say("INSERT INTO device.history VALUES ('" + ALICE + "', 1, now(), 'INITIALISED', '{}', 'device',"
                + " 'bcdfghjk', 'seal')");
        after(Duration.ofDays(89));
        assertEquals("1", count("device.device"));
        after(Duration.ofDays(2));
        assertEquals("0", count("device.device"));
        assertEquals("0", count("device.history"));
        device("BOUND");
        after(Duration.ofDays(1000));
        assertEquals("1", count("device.device"));
    }

    private void after(Duration length) {
        clock.goOn(length);
        var pruning = new DevicePruning();
        pruning.database = database.source();
        pruning.settings = DeviceSettingsFixture.defaults();
        pruning.clock = clock;
        pruning.prune();
    }

    private void device(String state) {
        database.say("INSERT INTO device.device (id, state, info, created_at, changed_at) VALUES ('" + ALICE + "', '"
                + state + "', '{}', '" + clock.instant() + "', '" + clock.instant() + "')");
    }

    private void key(String state, String ended) {
        database.say("INSERT INTO device.negotiated_key (kid, device_id, msisdn, state, service, sealed, request,"
                + " answer, not_before, expires_at, made_at, ended_at) VALUES ('kid', '" + ALICE
                + "', '+8613800138000', '" + state + "', 'alarm', 'v1.k1.', 'digest', 'answer', '" + clock.instant()
                + "', '" + clock.instant().plus(Duration.ofDays(30)) + "', '" + clock.instant() + "', " + ended + ")");
    }

    private String count(String what) {
        return database.ask("SELECT count(*) FROM " + what);
    }
}
