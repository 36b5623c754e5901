package io.trustline.web.text;

import io.trustline.web.gate.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** Times for this visitor; pages say {@code #{moments.of(instant)}}. */
@Named
@RequestScoped
public class Moments {

    @Inject
    Visit visit;
    @Inject
    Clock clock;
    @Inject
    TextSettings settings;

    public String of(Instant at) {
        return format().moment(at);
    }

    public String day(Instant at) {
        return format().day(at);
    }

    public String ago(Instant at) {
        return format().ago(at, clock.instant());
    }

    private TimeFormat format() {
        return new TimeFormat(visit.getLanguage(), settings.timeZone);
    }
}
