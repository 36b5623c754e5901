package io.trustline.sdk.platform;

import io.trustline.sdk.transport.Answer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The platform's time: the device's own clock and how far it is off. */
public final class PlatformClock {

    private final Clock clock;
    private Duration offset = Duration.ZERO;

    public PlatformClock(Clock clock) {
        this.clock = clock;
    }

    public synchronized long seconds() {
        return clock.instant().plus(offset).getEpochSecond();
    }

    /** True where there was something to learn, so that another try makes sense. */
    public synchronized boolean learn(PlatformRefused skewed) {
        skewed.date().ifPresent(date -> offset = Duration.between(clock.instant(), date));
        return skewed.date().isPresent();
    }

    public synchronized Duration offset() {
        return offset;
    }

    public synchronized void restore(Duration known) {
        offset = known;
    }

    static Optional<Instant> date(Answer answer) {
        try {
            return answer.header("Date").map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(ZonedDateTime::toInstant);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
