package io.trustline.sip.stack.control;

import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.Invitation;
import io.trustline.sip.leg.control.Leg;
import io.trustline.sip.leg.control.LegEar;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.stack.message.control.ResponseFacts;
import io.trustline.sip.stack.wire.control.Asked;
import io.trustline.sip.stack.wire.control.Talk;
import io.trustline.sip.stack.wire.control.WireTrouble;
import java.net.InetAddress;
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
    private final Hosts hosts = new Hosts();
    private final News news;
    private final Inviting inviting;
    private final Forks forks;
    private final Progress progress;
    private final Leaving leaving;
    private final Within within;
    private final Runnable whenClosed;
    private volatile boolean over;
    private Stage stage = Stage.INVITING;
    private Dialogue dialogue;

    SipLeg(Ground ground, Party party, Invitation invitation, LegEar ear, Runnable whenClosed) {
        this.ground = ground;
        this.party = party;
        this.mailbox = new Mailbox(ground.workers());
        this.news = new News(ear);
        this.inviting = new Inviting(ground, party, invitation.offer());
        this.forks = new Forks(ground, party);
        this.progress = new Progress(news, forks, inviting);
        this.leaving = new Leaving(inviting, forks);
        this.within = new Within(ground, party, news);
        this.whenClosed = whenClosed;
    }

    void begin() {
        mailbox.post(() -> {
            try {
                hosts.lookUp(party.trunk().wish(), ground.wire());
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
        return hosts.know(source);
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public void end(HangUp reason) {
        mailbox.post(() -> carefully(() -> {
            if (stage == Stage.INVITING) {
                leaving.because(reason);
                withdraw();
            } else if (stage == Stage.TALKING) {
                leaving.because(reason);
                stage = Stage.LEAVING;
                expectFarewell();
                leaving.hangUp(dialogue);
            }
        }));
    }

    private void withdraw() {
        if (inviting.hasProvisional()) {
            stage = Stage.LEAVING;
            leaving.cancel(false);
            expectFarewell();
        } else {
            inviting.forget();
            close();
        }
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
            } else if (leaving.isBye(transaction) && facts.status() >= 200) {
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
                leaving.cancel(stage == Stage.OVER);
            }
        } else if (stage == Stage.INVITING) {
            progress.provisional(facts);
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
            hosts.learn(facts);
            within.confirm(dialogue);
            progress.accepted(facts);
        } else if (fork.get() != dialogue && fork.get().takesBye()) {
            sendAway(fork.get());
        }
    }

    /** Somebody else answered too, or the answer crossed our CANCEL (RFC 3261 §15), and the leg waits for its BYE. */
    private void sendAway(Dialogue fork) {
        if (stage == Stage.LEAVING && dialogue == null) {
            dialogue = fork;
            leaving.hangUp(fork);
        } else {
            leaving.sendAway(fork);
        }
    }

    private void refused(ResponseFacts facts) {
        if (stage == Stage.INVITING && inviting.sendsAgain(facts)) {
            return;
        }
        if (stage == Stage.INVITING) {
            progress.refused(facts);
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
            } else if (leaving.isBye(transaction) || stage == Stage.LEAVING && inviting.isCurrent(transaction)) {
                close();
            }
        });
    }

    @Override
    public void cut() {
        mailbox.post(() -> broken("the stack is stopped"));
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
        over = true;
        if (!news.isClosed()) {
            news.close();
            whenClosed.run();
            ground.timer().schedule(() -> ground.talks().end(party.callId()), LATE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
