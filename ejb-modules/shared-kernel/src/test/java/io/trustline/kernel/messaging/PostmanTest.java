package io.trustline.kernel.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.health.PartHealth;
import io.trustline.kernel.health.PartsHealth;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.jms.JMSRuntimeException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PLAT-6, ADR 0002: mail goes after the commit or with the next round, and what keeps it is told once and seen. */
class PostmanTest {

    private final PostOffice office = new PostOffice();
    private final PartsHealth health = new PartsHealth();
    private final List<RuntimeException> stumbled = new ArrayList<>();
    private final List<Runnable> elsewhere = new ArrayList<>();
    private final Postman postman = new Postman();
    private boolean executorIsFull;

    @BeforeEach
    void begin() {
        postman.connections = office.broker;
        postman.executor = executor();
        postman.health = health;
        postman.begin(new Postman.Duty("post", office.queue, office.outbox, 10, stumbled::add));
    }

    @Test
    void whoHurriesHimDoesNotWait() {
        office.put(1);
        postman.hurry();
        assertEquals(1, office.outbox.size());
        elsewhere.forEach(Runnable::run);
        assertEquals(0, office.outbox.size());
    }

    @Test
    void aRoundTakesWhatNobodyHurriedFor() {
        office.put(1);
        postman.round();
        assertEquals(0, office.outbox.size());
        assertEquals(List.of(new PartHealth("post", true, "0 waiting")), health.all());
    }

    @Test
    void sameTroubleIsToldOnceUntilItIsOver() {
        office.put(1);
        office.whileSending = () -> {
            throw new JMSRuntimeException("the broker is away");
        };
        postman.round();
        postman.round();
        assertEquals(1, stumbled.size());
        assertEquals(List.of(new PartHealth("post", false, "JMSRuntimeException")), health.all());
        office.whileSending = () -> {
        };
        postman.round();
        assertEquals(0, office.outbox.size());
        assertTrue(health.all().get(0).up());
    }

    @Test
    void aFullExecutorLosesNothing() {
        executorIsFull = true;
        office.put(1);
        postman.hurry();
        assertFalse(health.all().get(0).up());
        postman.round();
        assertEquals(0, office.outbox.size());
        assertTrue(health.all().get(0).up());
        assertEquals(List.of(), stumbled);
    }

    @Test
    void nobodyAsksOneWhoIsGone() {
        postman.end();
        assertEquals(List.of(), health.all());
    }

    @Test
    void oneWhoNeverBeganEndsQuietly() {
        new Postman().end();
        assertEquals(1, health.all().size());
    }

    private ManagedExecutorService executor() {
        return (ManagedExecutorService) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ManagedExecutorService.class}, (self, method, given) -> {
                    if (executorIsFull) {
                        throw new RejectedExecutionException();
                    }
                    return elsewhere.add((Runnable) given[0]);
                });
    }
}
