package io.trustline.portal.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.Inbox;
import io.trustline.kernel.messaging.Outbox;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.CustomerActed;
import io.trustline.portal.api.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** The portal's outgoing and incoming messages, kept in its own tables. */
@ApplicationScoped
public class PortalMail {

    private static final String SCHEMA = "portal";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;
    @Inject
    Event<Posted> posted;

    private Outbox outbox;
    private Inbox inbox;

    @PostConstruct
    void open() {
        outbox = new Outbox(database, SCHEMA);
        inbox = new Inbox(database, SCHEMA);
    }

    /** Tells the world, if and when the caller's transaction commits. */
    public void say(Optional<CustomerId> customer, Act act, Visitor visitor) {
        var event = new CustomerActed(customer, act, clock.instant(), visitor.address(), visitor.browser());
        outbox.put(new Envelope(Tokens.id(random), CustomerActed.TYPE, CorrelationId.current(), event.toJson()));
        posted.fire(new Posted());
    }

    public void say(CustomerId customer, Act act, Visitor visitor) {
        say(Optional.of(customer), act, visitor);
    }

    public Outbox outbox() {
        return outbox;
    }

    public Inbox inbox() {
        return inbox;
    }

    /** Something waits in the outbox; worth a look as soon as the transaction has committed. */
    public record Posted() {}
}
