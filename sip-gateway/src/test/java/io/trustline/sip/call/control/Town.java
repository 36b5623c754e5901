package io.trustline.sip.call.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.MediaNews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Alice's telephone, the trunks to it, and one call. */
final class Town implements CallJournal {

    static final String CODE = "365882";

    final TownClock clock = new TownClock();
    final TownNetwork network = new TownNetwork();
    final TownSound sound = new TownSound();
    final List<CallStage> stages = new ArrayList<>();
    final List<CallRecord> records = new ArrayList<>();
    CallRules rules = CallRules.usual();
    CallActor call;

    Town begin() {
        return begin(Optional.empty());
    }

    Town begin(Optional<String> screen) {
        return begin(new CallSecret(CODE, screen));
    }

    Town begin(CallMatter matter) {
        var tag = new CallTag(new CallId(Tokens.id(new Random(7))), "login 1", new ServiceNumber("6258"),
                new CorrelationId("town-call"));
        var order = new CallOrder(tag, new Msisdn("+8613800138000"), Language.MANDARIN, "",
                matter, clock.instant());
        call = new CallActor(order, new CallParts(network, sound, network, sound, this, rules, clock, clock),
                done -> {});
        call.begin();
        clock.settle();
        return this;
    }

    Town answered() {
        news(new LegNews.Ringing());
        news(new LegNews.Answered("answer", false));
        return this;
    }

    /** Answered, and the deliberate pause is over. */
    Town listening() {
        answered();
        return pass(rules.pause());
    }

    Town news(LegNews news) {
        network.last().tell(news);
        clock.settle();
        return this;
    }

    Town news(MediaNews news) {
        sound.last().tell(news);
        clock.settle();
        return this;
    }

    Town key(char key) {
        return news(new MediaNews.Key(key));
    }

    Town said() {
        return said(true);
    }

    Town said(boolean heard) {
        sound.last().finish(heard, clock.instant());
        clock.settle();
        return this;
    }

    Town pass(Duration time) {
        clock.pass(time);
        return this;
    }

    Town closed() {
        return news(new LegNews.Closed());
    }

    CallOutcome outcome() {
        if (records.size() != 1) {
            throw new AssertionError("ended " + records.size() + " times");
        }
        return records.get(0).outcome();
    }

    CallRecord record() {
        outcome();
        return records.get(0);
    }

    @Override
    public void progressed(CallTag tag, CallStage stage, Instant at) {
        stages.add(stage);
    }

    @Override
    public void ended(CallRecord record) {
        records.add(record);
    }
}
