package io.trustline.kernel.messaging;

import io.trustline.kernel.health.PartsHealth;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import java.util.function.Consumer;

/**
 * Looks after one outbox in a running server: carries what waits there at once after a commit, and in rounds in any
 * case, and answers for it on the health page. The bean that holds it knows when.
 */
@Dependent
public class Postman {

    @Resource(lookup = "java:jboss/DefaultJMSConnectionFactory")
    ConnectionFactory connections;
    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    ManagedExecutorService executor;
    @Inject
    PartsHealth health;

    private Relay relay;
    private Duty duty;

    public void begin(Duty given) {
        duty = given;
        relay = new Relay(connections, given.destination(), given.outbox(), given.batch());
        health.register(given.part(), () -> relay.health(given.part()));
    }

    /** Ends with the bean that holds it. */
    @PreDestroy
    void end() {
        if (duty != null) {
            health.unregister(duty.part());
        }
    }

    /** After a commit; returns at once. */
    public void hurry() {
        relay.hurry(executor, duty.stumbled());
    }

    /** Outside any transaction. */
    public void round() {
        relay.walk(duty.stumbled());
    }

    /**
     * What is carried where.
     *
     * @param part its name on the health page
     * @param batch how many messages travel in one transaction
     * @param stumbled is told once of each kind of trouble
     */
    public record Duty(String part, Destination destination, Outbox outbox, int batch,
            Consumer<RuntimeException> stumbled) {}
}
