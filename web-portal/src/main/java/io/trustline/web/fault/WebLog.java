package io.trustline.web.fault;

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

/** What the web writes into the log; ids are never reused, and no line holds a parameter. */
@MessageLogger(projectCode = "WEB")
public interface WebLog extends BasicLogger {

    WebLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), WebLog.class, "io.trustline.web");

    @LogMessage(level = ERROR)
    @Message(id = 1, value = "A page broke: %s %s")
    void broken(String method, String path, @Cause Throwable cause);

    @LogMessage(level = WARN)
    @Message(id = 2, value = "Answered \"try again in a moment\" to %s %s, because %s")
    void tryAgain(String method, String path, String reason);

    @LogMessage(level = ERROR)
    @Message(id = 3, value = "The page that explains a fault broke itself")
    void faultPageBroken(@Cause Throwable cause);

    @LogMessage(level = WARN)
    @Message(id = 4, value = "A browser refused content on %s: %s from %s")
    void contentRefused(String page, String directive, String blocked);

    @LogMessage(level = INFO)
    @Message(id = 5, value = "%d more content reports were counted but not written")
    void contentReportsSkipped(long skipped);

    @LogMessage(level = INFO)
    @Message(id = 6, value = "The web answers under %s, trusting %d proxy network(s)")
    void started(String address, int proxies);
}
