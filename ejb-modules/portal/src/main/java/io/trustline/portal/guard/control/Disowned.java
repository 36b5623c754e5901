package io.trustline.portal.guard.control;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.verification.api.VerificationProblems;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Who had a number called whose owner did not ask for it may not have that number called again for a while. */
@ApplicationScoped
public class Disowned {

    private static final String ADD = "INSERT INTO portal.call_disowned (number, place, until) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING";
    private static final String AGAIN = "UPDATE portal.call_disowned SET until = ? WHERE number = ? AND place = ?";
    private static final String FIND = "SELECT until FROM portal.call_disowned WHERE number = ? AND place = ?"
            + " AND until > ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Marks marks;
    @Inject
    GuardSettings settings;
    @Inject
    Clock clock;

    void remember(CallWish wish) {
        var until = clock.instant().plus(settings.disownedTime);
        var sql = new Sql(database);
        wish.number().map(marks::number).ifPresent(number -> places(wish).forEach(place -> {
            if (sql.change(AGAIN, until, number, place) == 0) {
                sql.change(ADD, number, place, until);
            }
        }));
    }

    Optional<Stop> stop(CallWish wish) {
        var now = clock.instant();
        return wish.number().map(marks::number).flatMap(number -> latest(number, wish, now))
                .map(until -> new Stop(BlockReason.DISOWNED,
                        new Refusal(VerificationProblems.TOO_MANY_CALLS, Duration.between(now, until))));
    }

    private Optional<Instant> latest(String number, CallWish wish, Instant now) {
        var sql = new Sql(database);
        return places(wish).stream()
                .flatMap(place -> sql.first(FIND, row -> Sql.instant(row, "until"), number, place, now).stream())
                .max(Instant::compareTo);
    }

    /** A known browser answers for itself alone: somebody behind the same address may have been the one. */
    private static List<String> places(CallWish wish) {
        var places = new ArrayList<String>();
        Marks.browser(wish).ifPresent(token -> places.add("browser/" + token));
        if (!wish.known()) {
            Marks.network(wish).ifPresent(network -> places.add(network));
        }
        return places;
    }
}
