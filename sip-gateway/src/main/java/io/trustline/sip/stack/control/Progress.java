package io.trustline.sip.stack.control;

import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.stack.message.control.ResponseFacts;
import javax.sip.message.Response;

/** Tells what the answers to an INVITE mean, before and with the last one. In the leg's mailbox. */
final class Progress {

    private final News news;
    private final Forks forks;
    private final Inviting inviting;

    Progress(News news, Forks forks, Inviting inviting) {
        this.news = news;
        this.forks = forks;
        this.inviting = inviting;
    }

    void provisional(ResponseFacts facts) {
        inviting.heardProvisional();
        news.tellOnce(new LegNews.Trying());
        tellDiversion(facts);
        if (facts.status() > Response.TRYING && isFresh(facts)) {
            tellStage(facts);
        }
    }

    /** A reliable provisional is acknowledged, and counts only in its order. */
    private boolean isFresh(ResponseFacts facts) {
        if (facts.reliable() == 0) {
            return true;
        }
        var early = forks.of(facts, inviting.cseq());
        boolean fresh = early.isPresent() && early.get().takeReliable(facts.reliable());
        if (fresh) {
            forks.acknowledgeReliable(early.get(), facts.reliable(), inviting.cseq());
        }
        return fresh;
    }

    private void tellStage(ResponseFacts facts) {
        if (facts.status() == Response.RINGING) {
            news.tellOnce(new LegNews.Ringing());
        }
        if (!facts.sdp().isEmpty()) {
            news.tellOnce(new LegNews.EarlyMedia(facts.sdp()));
        }
    }

    void accepted(ResponseFacts facts) {
        tellDiversion(facts);
        news.tell(new LegNews.Answered(facts.sdp(), facts.isMachine()));
    }

    void refused(ResponseFacts facts) {
        tellDiversion(facts);
        news.tell(new LegNews.Failed(facts.status(), facts.q850(), facts.retryAfter()));
    }

    private void tellDiversion(ResponseFacts facts) {
        facts.diverted().ifPresent(how -> news.tellOnce(new LegNews.Diverted(how)));
    }
}
