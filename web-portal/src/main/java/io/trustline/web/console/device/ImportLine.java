package io.trustline.web.console.device;

import io.trustline.device.api.ImportView;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A maker's list as the console shows it. */
public record ImportLine(ImportView view, Instant now) {

    private static final int WHOLE = 100;
    private static final double MILLIS = 1000;

    static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public boolean isReading() {
        return view.state().equals("READING");
    }

    public boolean isInterrupted() {
        return view.state().equals("INTERRUPTED");
    }

    public long rows() {
        return view.taken() + view.known() + view.bad();
    }

    /** In hundredths; a list that is still being read has never all of it. */
    public long percent() {
        if (view.state().equals("DONE")) {
            return WHOLE;
        }
        return view.bytesAll() == 0 ? 0 : Math.min(WHOLE - 1L, WHOLE * view.bytesRead() / view.bytesAll());
    }

    public long rowsPerSecond() {
        var took = Duration.between(view.startedAt(), view.endedAt().orElse(now));
        return took.isZero() || took.isNegative() ? 0 : Math.round(rows() * MILLIS / took.toMillis());
    }

    public boolean isFaulty() {
        return view.bad() > 0;
    }
}
