package io.trustline.kernel.messaging;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.json.Json;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.UUID;

/** What travels between contexts: JSON with a type, a version, an id for the inbox and the correlation id. */
public record Envelope(UUID id, MessageType type, CorrelationId correlation, JsonObject body) {

    /** Far above any of ours; a larger one is a mistake or an attack. */
    public static final int LONGEST_BODY = 64 * 1024;

    private static final String ID = "trustline_id";
    private static final String TYPE = "trustline_type";
    private static final String VERSION = "trustline_version";
    private static final String CORRELATION = "trustline_correlation";

    public static Envelope open(Message message) {
        try {
            return new Envelope(UUID.fromString(message.getStringProperty(ID)),
                    new MessageType(message.getStringProperty(TYPE), message.getIntProperty(VERSION)),
                    new CorrelationId(message.getStringProperty(CORRELATION)), read(text(message)));
        } catch (JMSException | JsonException | IllegalArgumentException | NullPointerException unreadable) {
            throw new UnreadableMessage("no Trustline envelope", unreadable);
        }
    }

    public Message seal(Session session) throws JMSException {
        var message = session.createTextMessage(body.toString());
        message.setStringProperty(ID, id.toString());
        message.setStringProperty(TYPE, type.name());
        message.setIntProperty(VERSION, type.version());
        message.setStringProperty(CORRELATION, correlation.value());
        return message;
    }

    /** The body, if it is of this very type and version. */
    public JsonObject bodyOf(MessageType expected) {
        if (!type.equals(expected)) {
            throw new UnreadableMessage("expected " + expected + ", got " + type);
        }
        return body;
    }

    static JsonObject read(String text) {
        if (text.length() > LONGEST_BODY) {
            throw new UnreadableMessage("body of " + text.length() + " characters");
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String text(Message message) throws JMSException {
        if (message instanceof TextMessage json) {
            return json.getText();
        }
        throw new UnreadableMessage("not a text message");
    }
}
