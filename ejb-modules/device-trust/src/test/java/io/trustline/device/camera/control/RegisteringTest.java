package io.trustline.device.camera.control;

import static io.trustline.device.camera.control.CameraFixture.granted;
import static io.trustline.device.camera.control.CameraFixture.slug;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.api.DeviceState;
import io.trustline.device.api.Did;
import io.trustline.device.life.control.Device;
import io.trustline.sdk.wire.FactoryId;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Suite;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CAM-2, CAM-16: a camera registers under other keys than those of E1, and never displaces a live one by accident. */
class RegisteringTest {

    private final CameraFixture town = new CameraFixture();
    private final TownCamera dome = new TownCamera(town, 1);
    private final TownCamera clone = new TownCamera(town, 2);

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everySuiteWorksBothWays(Suite suite) {
        town.withPlatformKeys();
        town.settings.e2Algorithms = suite.text();
        dome.offers = List.of(suite.text(), "A256GCM");
        dome.configure(Suite.A256GCM);
        assertEquals("new", dome.register().continuity());
        assertEquals(DeviceState.REGISTERED, device().state());
        assertEquals(device().id(), town.life.devices.findByDid(new Did(dome.did)).orElseThrow().id());
    }

    @Test
    void theRegistrationsKeySignsCalls() {
        var registered = dome.comeIn();
        var source = new RegistrationCallKeys();
        source.registrations = town.registrations;
        source.devices = town.life.devices;
        var usable = source.find(registered.registration()).orElseThrow();
        assertArrayEquals(dome.session.mac(Label.CALL), usable.schedule().apply(Label.CALL));
        town.clock.goOn(Duration.ofDays(31));
        assertTrue(source.find(registered.registration()).isEmpty());
    }

    @Test
    void peersLearnHowToReachTheCamera() {
        dome.comeIn();
        var peer = town.registrations.peer(device().id()).orElseThrow();
        assertEquals(List.of("192.0.2.7:40000"), peer.candidates());
        assertEquals(CameraFixture.HOME, peer.address());
        assertEquals("SM4-GCM", register(List.of("SM4-GCM", "A256GCM")));
    }

    @Test
    void aSecondOneWithTheSameFactoryKeyIsRefusedAndReported() {
        dome.comeIn();
        clone.configure(Suite.A256GCM);
        assertEquals("device-live", slug(town.register(clone.registerMessage())));
        assertEquals("device-live", slug(town.register(clone.registerMessage())));
        assertEquals("1", town.database.ask("SELECT count(*) FROM device.history WHERE act = 'CLONE_SUSPECTED'"));
        assertEquals("1",
                town.database.ask("SELECT count(*) FROM device.outbox WHERE type = 'device.clone-suspected'"));
    }

    @Test
    void aWrongProofIsNone() {
        dome.comeIn();
        clone.continuity = java.util.Optional.of(new byte[32]);
        clone.configure(Suite.A256GCM);
        assertEquals("device-live", slug(town.register(clone.registerMessage())));
    }

    @Test
    void theSameCameraProvesItselfAndReplacesItsFormerRegistration() {
        var first = dome.comeIn();
        var second = dome.comeIn();
        assertEquals("kept", second.continuity());
        assertTrue(town.registrations.named(first.registration()).isEmpty());
        assertTrue(town.registrations.named(second.registration()).isPresent());
        assertEquals("kept", dome.comeIn().continuity());
    }

    @Test
    void anOperatorsLeaveIsGoodOnce() {
        dome.comeIn();
        town.database.say("UPDATE device.device SET rebind_until = '2026-03-02 00:00:00Z'");
        assertEquals("new", clone.comeIn().continuity());
        dome.continuity = java.util.Optional.empty();
        dome.configure(Suite.A256GCM);
        assertEquals("device-live", slug(town.register(dome.registerMessage())));
    }

    @Test
    void afterItsRegistrationHasEndedTheIdentityIsFreeForTheSameFactoryKey() {
        dome.comeIn();
        town.clock.goOn(Duration.ofDays(31));
        assertEquals("new", clone.comeIn().continuity());
    }

    @Test
    void aNameThatAnotherDeviceHasIsRefusedAndReportedThere() {
        dome.comeIn();
        clone.serial = "LM-2";
        clone.factoryKey = HexFormat.of().parseHex("ff".repeat(8) + "00".repeat(8));
        clone.configure(Suite.A256GCM);
        assertEquals("not-proven", slug(town.register(clone.registerMessage())));
        assertEquals(device().id().toString(),
                town.database.ask("SELECT device_id FROM device.history WHERE act = 'CLONE_SUSPECTED'"));
    }

    @Test
    void theSameMessageGetsTheSameAnswerAndLaterItIsAReplay() {
        dome.configure(Suite.A256GCM);
        var message = dome.registerMessage();
        var answer = granted(town.register(message));
        assertEquals(answer, granted(town.register(message)));
        town.clock.goOn(Duration.ofMinutes(11));
        assertEquals("replayed", slug(town.register(message)));
    }

    @Test
    void aSessionIsGoodOnceAndNotForLong() {
        dome.configure(Suite.A256GCM);
        var late = dome.registerMessage();
        dome.register();
        assertEquals("configure-again", slug(town.register(late)));
        dome.configure(Suite.A256GCM);
        town.clock.goOn(Duration.ofMinutes(10));
        assertEquals("configure-again", slug(town.register(dome.registerMessage())));
    }

    @Test
    void aBoundCameraStaysBound() {
        dome.comeIn();
        town.database.say("UPDATE device.device SET state = 'BOUND' WHERE serial = 'LM-1'");
        dome.comeIn();
        assertEquals(DeviceState.BOUND, device().state());
    }

    @Test
    void whatWasRolledBackCanBeSentAgain() {
        dome.configure(Suite.A256GCM);
        var message = dome.registerMessage();
        var proof = town.registering.admit(message, CameraFixture.HOME)
                .fold(read -> town.registering.judge(read), refusal -> null).fold(one -> one, refusal -> null);
        try {
            town.database.inTransaction(() -> {
                town.registering.register(proof);
                throw new IllegalStateException("power cut");
            });
        } catch (IllegalStateException powerCut) {
            assertEquals(DeviceState.CONFIGURED, device().state());
        }
        dome.accept(message, granted(town.register(message)));
    }

    @Test
    void anyCharacterChangedIsRefused() {
        dome.configure(Suite.A256GCM);
        var message = dome.registerMessage();
        for (int at = 0; at < message.length(); at++) {
            var changed = message.substring(0, at) + (message.charAt(at) == 'A' ? 'B' : 'A')
                    + message.substring(at + 1);
            assertNotEquals("granted", slug(town.register(changed)));
        }
    }

    @Test
    void itsStoryIsWhole() {
        dome.comeIn();
        dome.comeIn();
        assertEquals("3", town.database.ask("SELECT count(*) FROM device.history"));
        assertTrue(town.life.history.isWhole(device().id()));
    }

    private String register(List<String> offers) {
        dome.offers = offers;
        dome.comeIn();
        return town.registrations.view(device().id()).orElseThrow().e2();
    }

    private Device device() {
        return town.life.devices.findByFactoryId(FactoryId.of(CameraFixture.MAKER, CameraFixture.SERIAL))
                .orElseThrow();
    }
}
