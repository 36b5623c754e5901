package io.trustline.sip.stack.control;

import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.Invitation;
import io.trustline.sip.leg.control.Leg;
import io.trustline.sip.leg.control.LegEar;
import io.trustline.sip.leg.control.LegNews;
import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sip.ClientTransaction;
import javax.sip.message.Response;

/** One attempt as a machine of four stages; all of it happens in its mailbox, one thing after the other. */
final class SipLeg implements Leg, Talk {

    /** CANCEL and BYE are answered within this, or the leg ends without the answer. */
    private static final long FAREWELL_MILLIS = 5000;
    /** 64·T1: as long may something come late (RFC 3261 §13.2.2.4). */
    private static final long LATE_SECONDS = 32;

    private final Ground ground;
    private final Party party;
    private final Mailbox mailbox;
    private final News news;
    private final Inviting inviting;
    private final Forks forks;
    private final Within within;
    private final Runnable whenClosed;
    private volatile Set<InetAddress> hosts = Set.of();
    private Stage stage = Stage.INVITING;
    private HangUp why = HangUp.NORMAL;
    private boolean cancelled;
    private Dialogue dialogue;
    private ClientTransaction bye;

    SipLeg(Ground ground, Party party, Invitation invitation, LegEar ear, Runnable whenClosed) {
        this.ground = ground;
        this.party = party;
        this.mailbox = new Mailbox(ground.workers());
        this.news = new News(ear);
        this.inviting = new Inviting(ground, party, invitation.offer());
        this.forks = new Forks(ground, party);
        this.within = new Within(ground, party, news);
        this.whenClosed = whenClosed;
    }

    void begin() {
        mailbox.post(() -> {
            try {
                var wish = party.trunk().wish();
                hosts = Addresses.of(wish.host());
                hosts.forEach(host -> ground.wire().expect(host, wish.port(), wish.host()));
                if (stage == Stage.INVITING) {
                    inviting.begin();
                }
            } catch (WireTrouble trouble) {
                broken(trouble.getMessage());
            }
        });
    }

    @Override
    public boolean knows(InetAddress source) {
        return hosts.contains(source);
    }

    @Override
    public void end(HangUp reason) {
        mailbox.post(() -> {
            why = reason;
            switch (stage) {
                case INVITING -> withdraw();
                case TALKING -> hangUp();
                case LEAVING, OVER -> {
                    // It is on its way already.
                }
            }
        });
    }

    private void withdraw() {
        if (inviting.hasProvisional()) {
            stage = Stage.LEAVING;
            cancel();
            expectFarewell();
        } else {
            inviting.forget();
            close();
        }
    }

    /** Only what was heard of may be cancelled (RFC 3261 §9.1); what comes later is cancelled then. */
    private void cancel() {
        if (!cancelled) {
            cancelled = true;
            if (news.isClosed()) {
                inviting.cancelLate();
            } else {
                inviting.cancel();
            }
        }
    }

    private void hangUp() {
        stage = Stage.LEAVING;
        expectFarewell();
        bye = forks.bye(dialogue, why);
    }

    private void expectFarewell() {
        ground.timer().schedule(() -> mailbox.post(() -> {
            if (!news.isClosed()) {
                inviting.forget();
                close();
            }
        }), FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void answered(Response response, ClientTransaction transaction) {
        var facts = new ResponseFacts(response);
        mailbox.post(() -> carefully(() -> {
            if (!facts.fromTag().equals(party.tag())) {
                return;
            }
            if (facts.method().equals("INVITE") && facts.cseq() == inviting.cseq()) {
                invited(facts, transaction);
            } else if (transaction != null && transaction == bye && facts.status() >= 200) {
                close();
            }
        }));
    }

    private void invited(ResponseFacts facts, ClientTransaction transaction) {
        if (facts.status() < 200) {
            provisional(facts);
        } else if (facts.status() < 300) {
            accepted(facts);
        } else if (transaction == null) {
            inviting.acknowledgeLate(facts.to());
        } else {
            refused(facts);
        }
    }

    private void provisional(ResponseFacts facts) {
        if (stage == Stage.LEAVING || stage == Stage.OVER) {
            if (dialogue == null) {
                cancel();
            }
        } else if (stage == Stage.INVITING) {
            inviting.heardProvisional();
            news.tellOnce(new LegNews.Trying());
            facts.diverted().ifPresent(how -> news.tellOnce(new LegNews.Diverted(how)));
            if (facts.status() > 100 && isFresh(facts)) {
                tellProgress(facts);
            }
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

    private void tellProgress(ResponseFacts facts) {
        if (facts.status() == Response.RINGING) {
            news.tellOnce(new LegNews.Ringing());
        }
        if (!facts.sdp().isEmpty()) {
            news.tellOnce(new LegNews.EarlyMedia(facts.sdp()));
        }
    }

    private void accepted(ResponseFacts facts) {
        var fork = forks.of(facts, inviting.cseq());
        if (fork.isEmpty()) {
            return;
        }
        forks.confirm(fork.get(), facts);
        forks.acknowledge(fork.get(), inviting.cseq());
        if (stage == Stage.INVITING) {
            dialogue = fork.get();
            stage = Stage.TALKING;
            within.confirm(dialogue);
            tellAnswer(facts);
        } else if (fork.get() != dialogue && fork.get().takesBye()) {
            sendAway(fork.get());
        }
    }

    /** Somebody else answered too, or the answer crossed our CANCEL (RFC 3261 §15). */
    private void sendAway(Dialogue fork) {
        var farewell = forks.bye(fork, why);
        if (stage == Stage.LEAVING && dialogue == null) {
            dialogue = fork;
            bye = farewell;
        }
    }

    private void tellAnswer(ResponseFacts facts) {
        facts.diverted().ifPresent(how -> news.tellOnce(new LegNews.Diverted(how)));
        news.tell(new LegNews.Answered(facts.sdp(), facts.isMachine()));
    }

    private void refused(ResponseFacts facts) {
        if (stage == Stage.INVITING && inviting.sendsAgain(facts)) {
            return;
        }
        if (stage == Stage.INVITING) {
            facts.diverted().ifPresent(how -> news.tellOnce(new LegNews.Diverted(how)));
            news.tell(new LegNews.Failed(facts.status(), facts.q850(), facts.retryAfter()));
        }
        if (stage != Stage.TALKING) {
            close();
        }
    }

    @Override
    public void asked(Asked asked) {
        mailbox.post(() -> carefully(() -> {
            boolean over = stage == Stage.LEAVING || stage == Stage.OVER;
            if (within.take(asked, over) && stage != Stage.OVER) {
                close();
            }
        }));
    }

    @Override
    public void lost(ClientTransaction transaction, String reason) {
        mailbox.post(() -> {
            if (inviting.isCurrent(transaction) && stage == Stage.INVITING) {
                broken(reason);
            } else if (transaction == bye || stage == Stage.LEAVING && inviting.isCurrent(transaction)) {
                close();
            }
        });
    }

    @Override
    public void answerReoffer(String sdp) {
        mailbox.post(() -> carefully(() -> within.answerReoffer(sdp)));
    }

    private void carefully(Runnable step) {
        try {
            step.run();
        } catch (WireTrouble trouble) {
            broken(trouble.getMessage());
        }
    }

    private void broken(String reason) {
        if (stage != Stage.OVER) {
            if (stage != Stage.LEAVING) {
                news.tell(new LegNews.Broken(reason));
            }
            close();
        }
    }

    /** What comes late is still dealt with for a while, and told to nobody. */
    private void close() {
        stage = Stage.OVER;
        if (!news.isClosed()) {
            news.close();
            whenClosed.run();
            ground.timer().schedule(() -> ground.talks().end(party.callId()), LATE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private enum Stage {
        INVITING,
        TALKING,
        LEAVING,
        OVER
    }
}
