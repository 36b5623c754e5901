package io.trustline.sdk.terminal;

import io.trustline.sdk.FakePlatform;
import io.trustline.sdk.TickingClock;
import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.Retries;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.store.StoreKey;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.message.Info;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Alice's meter, its store and a platform that does as it is told. */
abstract class MeterAtHand {

    static final Retries THREE = new Retries(3, Duration.ofMillis(100), Duration.ofSeconds(1),
            Duration.ofMinutes(1));
    @TempDir
    Path folder;
    final TickingClock clock = new TickingClock();
    final FakePlatform platform = new FakePlatform(clock);
    final String makersKeys = platform.keySet();
    final List<Duration> pauses = new ArrayList<>();
    private SealedStore store;
    private int powerOns;
    Terminal meter;

    @BeforeEach
    void switchOn() {
        store = SealedStore.open(folder.resolve("store"), StoreKey.ofDeviceSecret(Chance.bytes(1, 32)));
        var identity = new TerminalIdentity("alice-meter", Optional.of("home"),
                new Info("meter", List.of(), Optional.empty()));
        meter = Terminal.of(identity, makersKeys, store).through(platform)
                .under(new Circumstances(clock, Chance.seeded(++powerOns), pauses::add, THREE)).open();
    }

    @AfterEach
    void switchOff() {
        store.close();
    }

    void powerCut() {
        switchOff();
        switchOn();
    }

    List<String> paths() {
        return platform.requests().stream().map(request -> request.path().replace("/api/device/v1/", "")).toList();
    }

    /** A bit in the middle of the last part. */
    static Answer withAnotherMac(Answer answer) {
        var body = answer.body().clone();
        body[body.length - 5] = (byte) (body[body.length - 5] == 'A' ? 'B' : 'A');
        return new Answer(200, answer.headers(), body);
    }
}
