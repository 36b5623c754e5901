package io.trustline.device.camera.control;

import static io.trustline.device.camera.control.CameraFixture.granted;
import static io.trustline.device.camera.control.CameraFixture.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trustline.device.api.DeviceState;
import io.trustline.sdk.wire.FactoryId;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.message.Configured;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CAM-1: camera and platform prove themselves to each other before a configuration changes hands. */
class ConfiguringTest {

    private final CameraFixture town = new CameraFixture();
    private final TownCamera dome = new TownCamera(town, 1);

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everySuiteWorksBothWays(Suite suite) {
        town.withPlatformKeys();
        dome.offers = List.of("A256GCM");
        var configured = dome.configure(suite);
        assertEquals(List.of(Suite.A256GCM, Suite.A256GCM), List.of(configured.e2(), configured.e3()));
        assertEquals("CONFIGURED", state());
    }

    @Test
    void policyChoosesTheFirstThatTheCameraOffersForEachStage() {
        dome.offers = List.of("A128GCM", "C20P", "SM4-GCM");
        var configured = dome.configure(Suite.A256GCM);
        assertEquals(List.of(Suite.SM4_GCM, Suite.C20P), List.of(configured.e2(), configured.e3()));
    }

    @Test
    void nothingInCommonIsSaidSo() {
        dome.offers = List.of("DES", "RC4");
        assertEquals("algorithm-refused", slug(town.configure(dome.configureMessage(Suite.A256GCM))));
        assertEquals("IMPORTED", state());
    }

    @Test
    void aSuiteOutsideThePolicyIsRefusedBeforeAnyKeyIsTouched() {
        town.settings.e1Algorithms = "A256GCM";
        assertEquals("algorithm-refused", slug(town.configure(dome.configureMessage(Suite.SM4_GCM))));
    }

    @Test
    void unknownCameraAndWrongKeyAreAnsweredAlike() {
        dome.factoryKey = new byte[16];
        assertEquals("not-proven", slug(town.configure(dome.configureMessage(Suite.A256GCM))));
        dome.serial = "LM-unknown";
        assertEquals("not-proven", slug(town.configure(dome.configureMessage(Suite.A256GCM))));
    }

    @Test
    void aCameraCannotSpeakForAnother() {
        town.withPlatformKeys();
        dome.serial = "LM-2";
        assertEquals("not-proven", slug(town.configure(dome.configureMessage(Suite.ECDH_ES))));
        assertEquals("not-proven", slug(town.configure(dome.configureMessage(Suite.A256GCM))));
    }

    @Test
    void theSameMessageGetsTheSameAnswerUntilItsSessionIsUsed() {
        var message = dome.configureMessage(Suite.A256GCM);
        var answer = granted(town.configure(message));
        assertEquals(answer, granted(town.configure(message)));
        dome.accept(Suite.A256GCM, message, answer);
        dome.register();
        assertEquals("replayed", slug(town.configure(message)));
    }

    @Test
    void anOldMessageIsAReplayOrSkewed() {
        var message = dome.configureMessage(Suite.A256GCM);
        granted(town.configure(message));
        town.clock.goOn(Duration.ofMinutes(11));
        assertEquals("replayed", slug(town.configure(message)));
        dome.skew = -301;
        assertEquals("clock-skewed", slug(town.configure(dome.configureMessage(Suite.A256GCM))));
    }

    @Test
    void aRetiredPlatformKeyIsUnknown() {
        town.withPlatformKeys();
        var message = dome.configureMessage(Suite.ECDH_ES);
        var elsewhere = new CameraFixture();
        assertEquals("unknown-key", slug(elsewhere.configure(message)));
    }

    @Test
    void aSuspendedCameraIsToldSoOnlyAfterItHasProvenItself() {
        town.database.say("UPDATE device.device SET state = 'SUSPENDED'");
        assertEquals("device-suspended", slug(town.configure(dome.configureMessage(Suite.A256GCM))));
        dome.factoryKey = new byte[16];
        assertEquals("not-proven", slug(town.configure(dome.configureMessage(Suite.A256GCM))));
    }

    @Test
    void strangersCannotUseUpACamerasBudget() {
        town.settings.messagesPerCamera = 2;
        town.budgets.open();
        var stranger = new TownCamera(town, 2);
        stranger.factoryKey = new byte[16];
        for (int i = 0; i < 10; i++) {
            town.configure(stranger.configureMessage(Suite.A256GCM));
        }
        dome.configure(Suite.A256GCM);
        dome.configure(Suite.A256GCM);
        assertEquals("over-limit", slug(town.configure(dome.configureMessage(Suite.A256GCM))));
    }

    @Test
    void policyMayWantTheNegotiatedKeyForE2() {
        town.settings.e2Key = "dkey";
        assertEquals("initialise-again", slug(town.configure(dome.configureMessage(Suite.A256GCM))));
        town.settings.e2Key = "either";
        assertEquals(Configured.Secret.FACTORY, dome.configure(Suite.A256GCM).secret());
    }

    @Test
    void anyCharacterChangedIsRefused() {
        var message = dome.configureMessage(Suite.A256GCM);
        for (int at = 0; at < message.length(); at++) {
            var changed = message.substring(0, at) + (message.charAt(at) == 'A' ? 'B' : 'A')
                    + message.substring(at + 1);
            assertNotEquals("granted", slug(town.configure(changed)));
        }
    }

    private String state() {
        return town.life.devices.findByFactoryId(FactoryId.of(CameraFixture.MAKER, CameraFixture.SERIAL))
                .map(device -> device.state()).map(DeviceState::name).orElseThrow();
    }
}
