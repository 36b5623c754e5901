package io.trustline.sip.engine.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.messaging.Inbox;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.call.control.CallParts;
import io.trustline.sip.call.control.CallThreads;
import io.trustline.sip.control.SipLog;
import io.trustline.sip.engine.control.Placing.Command;
import io.trustline.sip.journal.control.Boots;
import io.trustline.sip.journal.control.CallMail;
import io.trustline.sip.journal.control.CallRows;
import io.trustline.sip.journal.control.Journal;
import io.trustline.sip.journal.control.Pages;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes commands and has them dialled. It is the same in a server, in a test and in a benchmark; what carries calls is
 * begun before it and ended after it.
 */
public final class Engine {

    private final World world;
    private final EngineBounds bounds;
    private final CallThreads threads;
    private final Journal journal;
    private final Boots boots;
    private final Placing placing;
    private final Switchboard switchboard;
    private final Runnable posted;

    public Engine(World world, Network network, House house, EngineBounds bounds) {
        this.world = world;
        this.bounds = bounds;
        this.posted = () -> hurry(house.posted());
        var rows = new CallRows(world.database());
        var mail = new CallMail(world.database(), world.random());
        this.boots = new Boots(world.database(), mail, world.random(), Tokens.id(world.random()), bounds.node());
        this.journal = new Journal(new Pages(rows, mail, house.costs()), world.transactions(), posted,
                world.threads(), bounds.journalRoom());
        this.threads = new CallThreads(bounds.workers(), world.threads());
        this.placing = new Placing(new Inbox(world.database(), "sip"), rows, mail, house, boots.boot());
        this.switchboard = new Switchboard(new CallParts(network.legs(), network.lines(), network.trunks(),
                network.script(), journal, bounds.rules(), world.clock(), threads), house.ended(),
                bounds.callsAtOnce());
    }

    /** Ends what an earlier process of this name left behind, and is ready then. */
    public void start() {
        round();
        journal.start();
        SipLog.LOG.up(boots.boot());
    }

    /** Every few seconds: says that we are alive, and ends the calls of processes that are not. */
    public void round() {
        world.transactions().run(() -> {
            boots.beat(world.clock().instant());
            return 1;
        });
        int all = 0;
        for (int some = interruptSome(); some > 0; some = interruptSome()) {
            all += some;
        }
        if (all > 0) {
            SipLog.LOG.callsInterrupted(all);
        }
    }

    /**
     * Judges, writes down, and dials. An exception means that nothing happened: it may be asked again.
     *
     * @param message that brought it; a second delivery changes nothing
     */
    public Placed place(PlaceCall wish, CorrelationId correlation, Optional<UUID> message) {
        var closed = switchboard.takePlace();
        boolean begun = false;
        try {
            var command = new Command(wish, correlation, message);
            var placed = world.transactions().run(() -> placing.place(command, closed, world.clock().instant()));
            begun = placed.begin(switchboard::begin);
            posted.run();
            return placed;
        } finally {
            if (closed.isEmpty() && !begun) {
                switchboard.givePlaceBack();
            }
        }
    }

    public int liveCalls() {
        return switchboard.liveCalls();
    }

    public int liveCallsMost() {
        return bounds.callsAtOnce();
    }

    /** Empty when all is well. */
    public String trouble() {
        return journal.trouble();
    }

    public int reportsWaiting() {
        return journal.waiting();
    }

    /** No new calls, live ones end politely, everything is written down; nothing of ours runs afterwards. */
    public void stop() {
        int ended = switchboard.close(bounds.stopWithin());
        journal.stop(Duration.ofSeconds(2));
        threads.close();
        SipLog.LOG.down(ended);
    }

    /** The mail goes out in any case: while the application stops nobody may be there to hear it. */
    private static void hurry(Runnable posted) {
        try {
            posted.run();
        } catch (RuntimeException nobodyHears) {
            return;
        }
    }

    private int interruptSome() {
        return world.transactions().run(() -> {
            var now = world.clock().instant();
            int some = boots.interruptOrphans(now);
            if (some == 0) {
                boots.forgetOthers(now);
            }
            return some;
        });
    }
}
