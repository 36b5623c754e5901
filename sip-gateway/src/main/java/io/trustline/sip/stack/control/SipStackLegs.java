package io.trustline.sip.stack.control;

import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.Invitation;
import io.trustline.sip.leg.control.Leg;
import io.trustline.sip.leg.control.LegEar;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.leg.control.Legs;
import io.trustline.sip.stack.wire.control.Gate;
import io.trustline.sip.stack.wire.control.Listener;
import io.trustline.sip.stack.wire.control.Rates;
import io.trustline.sip.stack.wire.control.Talks;
import io.trustline.sip.stack.wire.control.Wire;
import io.trustline.sip.stack.wire.control.WireTrouble;
import io.trustline.sip.trunk.control.Surroundings;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** SIP for whoever places calls: opens ports at the start, and leaves nothing behind at the stop. */
public final class SipStackLegs implements Legs {

    private static final int WORKERS = 16;
    private static final long FAREWELL_MILLIS = 500;

    private final StackPlan plan;
    private final Surroundings surroundings;
    private final AtomicInteger live = new AtomicInteger();
    private Ground ground;
    private ThreadPoolExecutor workers;

    public SipStackLegs(StackPlan plan, Surroundings surroundings) {
        this.plan = plan;
        this.surroundings = surroundings;
    }

    /** Throws where a port is taken. */
    public synchronized void start() {
        var talks = new Talks();
        var wire = new Wire(plan.ports(), surroundings.chance());
        wire.start(new Listener(wire, talks), new Gate(talks, new Rates(plan.requestsPerSecond(), System::nanoTime)));
        workers = new ThreadPoolExecutor(WORKERS, WORKERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                surroundings.threads(), new ThreadPoolExecutor.DiscardPolicy());
        workers.allowCoreThreadTimeOut(true);
        var timer = new ScheduledThreadPoolExecutor(1, surroundings.threads());
        timer.setRemoveOnCancelPolicy(true);
        // What is still to be done after the stop need not be done.
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        ground = new Ground(wire, talks, new Accounts(surroundings.chance()), workers, timer);
    }

    /** Whoever placed calls ended them before; what is left is cut, and told so. */
    public synchronized void stop() {
        if (ground == null) {
            return;
        }
        ground.talks().cut();
        workers.shutdown();
        try {
            workers.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        ground.wire().stop();
        ground.timer().shutdownNow();
        workers.shutdownNow();
        ground = null;
    }

    /** Attempts that were not closed yet. */
    public int live() {
        return live.get();
    }

    /** Where conversations stand while the stack runs. */
    synchronized Optional<Ground> ground() {
        return Optional.ofNullable(ground);
    }

    @Override
    public Leg invite(Invitation invitation, LegEar ear) {
        var here = ground();
        if (here.isEmpty()) {
            return refused(ear, "the stack is stopped");
        }
        if (live.incrementAndGet() > plan.legsAtOnce()) {
            live.decrementAndGet();
            return refused(ear, "too many calls at once");
        }
        try {
            return begin(here.get(), invitation, ear);
        } catch (WireTrouble trouble) {
            live.decrementAndGet();
            return refused(ear, trouble.getMessage());
        }
    }

    private Leg begin(Ground here, Invitation invitation, LegEar ear) {
        var wish = invitation.trunk().wish();
        var home = here.wire().home(wish.transport());
        var uri = "sip:" + NumberText.of(invitation.number(), wish) + "@" + Party.domain(wish) + ";user=phone";
        var party = new Party(invitation.trunk(), home, here.wire().token(), here.wire().token(), uri);
        var leg = new SipLeg(here, party, invitation, ear, live::decrementAndGet);
        here.talks().begin(party.callId(), leg);
        leg.begin();
        return leg;
    }

    /** News never comes out of the asking itself. */
    private Leg refused(LegEar ear, String reason) {
        surroundings.threads().newThread(() -> {
            ear.hear(new LegNews.Broken(reason));
            ear.hear(new LegNews.Closed());
        }).start();
        return new Leg() {
            @Override
            public void end(HangUp why) {
                // It never began.
            }

            @Override
            public void answerReoffer(String sdp) {
                // It never began.
            }
        };
    }
}
