package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.trunk.control.Booking.Conduct;
import io.trustline.sip.trunk.control.Failover;
import java.util.Optional;

/** An INVITE is out. Another trunk gets its turn only while surely nothing rings. */
final class Calling extends Phase {

    private boolean heard;
    private boolean rang;
    private String earlySdp = "";

    Calling(LiveCall call) {
        super(call);
    }

    @Override
    Phase begin() {
        onlyAfter(call.rules().noReply(), this::silence);
        call.invite();
        call.reach(CallStage.DIALLING);
        return this;
    }

    private Phase silence() {
        call.attempt().booking().went(Conduct.SILENT);
        call.attempt().end(HangUp.NO_ANSWER);
        call.attempted(Optional.empty(), "silent");
        return new Seeking(call, Plain.NETWORK_FAILED);
    }

    /** It may ring without telling us, so from now on only this trunk counts. */
    @Override
    public Phase trying(LegNews.Trying news) {
        if (!heard && !rang) {
            onlyAfter(call.rules().ring(), this::waitedLongEnough);
        }
        heard = true;
        return this;
    }

    @Override
    public Phase ringing(LegNews.Ringing news) {
        return rings();
    }

    /** RFC 3262: a reliable 183 may carry the answer of which the 200 says nothing more. */
    @Override
    public Phase earlyMedia(LegNews.EarlyMedia news) {
        earlySdp = news.sdp();
        return rings();
    }

    private Phase rings() {
        if (!rang) {
            rang = true;
            onlyAfter(call.rules().ring(), this::waitedLongEnough);
            call.reach(CallStage.RINGING);
        }
        return this;
    }

    private Phase waitedLongEnough() {
        call.attempt().booking().went(rang ? Conduct.CARRIED : Conduct.SILENT);
        call.attempt().end(HangUp.NO_ANSWER);
        call.attempted(Optional.empty(), rang ? "no-answer" : "silent");
        return ending(rang ? Plain.NO_ANSWER : Plain.NETWORK_FAILED);
    }

    @Override
    public Phase diverted(LegNews.Diverted news) {
        return call.divert(news) ? endedBy("diverted", Plain.DIVERTED) : this;
    }

    @Override
    public Phase answered(LegNews.Answered news) {
        call.attempt().booking().went(Conduct.CARRIED);
        call.attempted(Optional.of(200), "answered");
        call.notes().status(Optional.of(200), Optional.empty());
        call.reach(CallStage.ANSWERED);
        if (news.machine()) {
            call.attempt().end(HangUp.NORMAL);
            return ending(Plain.VOICEMAIL);
        }
        return new Settling(call, news.sdp().isBlank() ? earlySdp : news.sdp());
    }

    @Override
    public Phase failed(LegNews.Failed news) {
        var verdict = Failover.after(news.status(), rang);
        call.attempt().booking().went(verdict.nextTrunk() ? Conduct.REFUSED : Conduct.CARRIED);
        call.attempted(Optional.of(news.status()), "refused");
        call.notes().status(Optional.of(news.status()), news.q850().or(() -> Failover.cause(news.status())));
        return verdict.nextTrunk() && !rang ? new Seeking(call, verdict.outcome()) : ending(verdict.outcome());
    }

    /** A connection that breaks after a word came may leave a telephone ringing. */
    @Override
    public Phase broken(LegNews.Broken news) {
        call.attempt().booking().went(Conduct.BROKEN);
        call.attempted(Optional.empty(), "broken");
        call.notes().note(news.reason());
        return heard || rang ? ending(Plain.NETWORK_FAILED) : new Seeking(call, Plain.NETWORK_FAILED);
    }

    @Override
    public Phase hungUp(LegNews.HungUp news) {
        call.notes().cause(news.q850());
        return endedBy("hung-up", Plain.NETWORK_FAILED);
    }

    @Override
    public Phase closed(LegNews.Closed news) {
        return endedBy("lost", Plain.NETWORK_FAILED);
    }

    @Override
    Phase stop() {
        return endedBy("stopped", Plain.INTERRUPTED);
    }

    @Override
    Phase overtime() {
        return waitedLongEnough();
    }

    @Override
    Phase fail() {
        return endedBy("failed", Plain.NETWORK_FAILED);
    }

    private Phase endedBy(String result, Plain outcome) {
        call.attempt().end(outcome == Plain.INTERRUPTED ? HangUp.OUT_OF_ORDER : HangUp.NORMAL);
        call.attempted(Optional.empty(), result);
        return ending(outcome);
    }
}
