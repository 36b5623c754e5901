package io.trustline.sdk.platform;

import io.trustline.sdk.source.Sources;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Time, chance and patience; tests choose them, devices take the usual ones. */
public record Circumstances(Clock clock, RandomGenerator random, Consumer<Duration> pause, Retries retries) {

    public static Circumstances usual() {
        return new Circumstances(Sources.clock(), Sources.chance(), Sources::pause, Retries.USUAL);
    }

    public Circumstances with(Retries others) {
        return new Circumstances(clock, random, pause, others);
    }
}
