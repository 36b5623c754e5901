package io.trustline.sip.engine.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.desk.control.ConsoleTrunks;
import io.trustline.sip.speech.control.Script;
import io.trustline.sip.trunk.control.Trunks;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A whole telephone gateway; its tables are there already. */
public final class Gateway {

    private final World world;
    private final Rulebook rulebook;
    private final Carriers carriers;
    private final Engine engine;
    private final ConsoleTrunks consoleTrunks;

    /**
     * @param posted hears that mail waits in the outbox
     * @param ended hears of each call that is over
     */
    public Gateway(World world, GatewayPlan plan, Runnable posted, Consumer<CallRecord> ended) {
        this.world = world;
        this.rulebook = new Rulebook(world, plan.keys(), plan.legitimacy(), plan.dialling());
        this.carriers = new Carriers(world, plan.carriers());
        var house = new House(rulebook.gate(carriers.script()), rulebook.dialRules()::spent, rulebook.digests(), posted,
                ended);
        this.engine = new Engine(world, carriers.network(), house, plan.engine());
        this.consoleTrunks = new ConsoleTrunks(world.database(), rulebook.vault(), carriers.trunks(), world.clock());
    }

    /** Throws where a port is taken; nothing runs then. */
    public void start() {
        try {
            world.transactions().run(() -> {
                rulebook.houseService().prepare();
                return 1;
            });
            carriers.start();
            consoleTrunks.refresh();
            engine.start();
        } catch (RuntimeException broken) {
            stop();
            throw broken;
        }
    }

    /** See {@link Engine#place}. */
    public Placed place(PlaceCall wish, CorrelationId correlation, Optional<UUID> message) {
        return engine.place(wish, correlation, message);
    }

    /** Every few seconds. */
    public void round() {
        engine.round();
        consoleTrunks.refresh();
    }

    public void stop() {
        engine.stop();
        carriers.stop();
    }

    public Engine engine() {
        return engine;
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /** What calls can say. */
    public Script script() {
        return carriers.script();
    }

    public Trunks trunks() {
        return carriers.trunks();
    }

    public ConsoleTrunks consoleTrunks() {
        return consoleTrunks;
    }
}
