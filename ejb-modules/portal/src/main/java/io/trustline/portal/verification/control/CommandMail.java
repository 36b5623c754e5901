package io.trustline.portal.verification.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.Outbox;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.PlaceCall;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** Commands for the telephone gateway, which wait in a table of their own until they are sent. */
@ApplicationScoped
public class CommandMail {

    private static final String SCHEMA = "portal";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    RandomGenerator random;
    @Inject
    Event<Posted> posted;

    private Outbox outbox;
    private Outbox decoys;

    @PostConstruct
    void open() {
        outbox = new Outbox(database, SCHEMA, "command_outbox");
        decoys = new Outbox(database, SCHEMA, "decoy_outbox");
    }

    void post(PlaceCall command, boolean decoy) {
        var envelope = new Envelope(Tokens.id(random), PlaceCall.TYPE, CorrelationId.current(), command.toJson());
        (decoy ? decoys : outbox).put(envelope);
        posted.fire(new Posted());
    }

    public Outbox outbox() {
        return outbox;
    }

    /** What lies here is for nobody; it is forgotten where others are sent. */
    public Outbox decoys() {
        return decoys;
    }

    /** A command waits; worth a look as soon as the transaction has committed. */
    public record Posted() {}
}
