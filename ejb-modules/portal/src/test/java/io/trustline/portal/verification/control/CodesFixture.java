package io.trustline.portal.verification.control;

import io.trustline.portal.control.BaseFixture;
import io.trustline.sip.api.CallEnded;
import io.trustline.sip.api.CallOutcome;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Real codes for the features above, whose calls the test answers. */
public final class CodesFixture {

    private final House house;

    public CodesFixture(DataSource database, Consumer<ChallengeDisowning> disowning,
            Consumer<ChallengeClosed> closed) {
        house = new House(database);
        house.closing.disowning = BaseFixture.firing(disowning);
        house.closing.closed = BaseFixture.firing(closed);
    }

    public Challenges challenges() {
        return house.challenges;
    }

    /** What the last call says. */
    public String code() {
        return house.lines.last().code();
    }

    /** What somebody answers who has that call. */
    public Runnable pressingNine() {
        var call = house.lines.last();
        return () -> house.news
                .ended(new CallEnded(call.id(), call.subject(), CallOutcome.Plain.DISOWNED, House.NOON));
    }

    public void sweep() {
        house.sweeping.expire();
        house.sweeping.giveUpLostCalls();
    }

    public void pass(Duration time) {
        house.pass(time);
    }
}
