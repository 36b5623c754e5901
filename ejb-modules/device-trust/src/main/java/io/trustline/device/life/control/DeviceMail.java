package io.trustline.device.life.control;

import io.trustline.device.api.CloneSuspected;
import io.trustline.device.api.DeviceChanged;
import io.trustline.device.api.SimSwapped;
import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.MessageType;
import io.trustline.kernel.messaging.Outbox;
import io.trustline.kernel.source.Tokens;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** News of devices, told if and when the caller's transaction commits. */
@ApplicationScoped
public class DeviceMail {

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    RandomGenerator random;
    @Inject
    Event<Posted> posted;

    private Outbox outbox;

    @PostConstruct
    void open() {
        outbox = new Outbox(database, "device");
    }

    public void tell(DeviceChanged event) {
        tell(DeviceChanged.TYPE, event.toJson());
    }

    public void tell(SimSwapped event) {
        tell(SimSwapped.TYPE, event.toJson());
    }

    public void tell(CloneSuspected event) {
        tell(CloneSuspected.TYPE, event.toJson());
    }

    public Outbox outbox() {
        return outbox;
    }

    private void tell(MessageType type, JsonObject body) {
        outbox.put(new Envelope(Tokens.id(random), type, CorrelationId.current(), body));
        posted.fire(new Posted());
    }

    /** Something waits in the outbox; worth a look as soon as the transaction has committed. */
    public record Posted() {}
}
