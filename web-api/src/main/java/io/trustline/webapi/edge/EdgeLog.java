package io.trustline.webapi.edge;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the machines' edges write into the log; ids are never reused, and no line holds what was sent. */
@MessageLogger(projectCode = "API")
public interface EdgeLog extends BasicLogger {

    EdgeLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), EdgeLog.class, "io.trustline.webapi");

    @LogMessage(level = ERROR)
    @Message(id = 1, value = "A call broke: %s %s")
    void broken(String method, String path, @Cause Throwable cause);

    @LogMessage(level = WARN)
    @Message(id = 2, value = "Answered \"try again in a moment\" to %s %s, because %s")
    void tryAgain(String method, String path, String reason);

    @LogMessage(level = INFO)
    @Message(id = 3, value = "Gateway %s vouches for numbers from %d network(s), with %d key(s) and %d certificate(s)")
    void gateway(String name, int networks, int keys, int certificates);

    @LogMessage(level = WARN)
    @Message(id = 4, value = "Gateway file %s is unusable now, the former content stays in force: %s")
    void gatewayFileUnusable(String file, String reason);

    @LogMessage(level = INFO)
    @Message(id = 5, value = "Gateway file %s was read again")
    void gatewayFileRead(String file);

    @LogMessage(level = INFO)
    @Message(id = 6, value = "No gateway is configured: no device can negotiate a key")
    void noGateway();
}
