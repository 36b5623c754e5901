package io.trustline.portal.control;

import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import io.trustline.kernel.identity.CustomerId;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the portal writes into the log; ids are never reused. */
@MessageLogger(projectCode = "PTL", length = 4)
public interface PortalLog {

    PortalLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), PortalLog.class, "io.trustline.portal");

    @LogMessage(level = INFO)
    @Message(id = 1, value = "Portal storage is at version %s (%d steps taken) on %s: %s")
    void storageReady(String version, int steps, String database, String promise);

    @LogMessage(level = INFO)
    @Message(id = 2, value = "Demo account %s is ready")
    void demoAccountReady(CustomerId account);

    @LogMessage(level = WARN)
    @Message(id = 3, value = "Messages wait in the outbox until this is over")
    void outboxStumbled(@Cause Throwable cause);

    @LogMessage(level = INFO)
    @Message(id = 4, value = "Housekeeping removed %d old rows")
    void housekeepingDone(int rows);

    @LogMessage(level = WARN)
    @Message(id = 5, value = "Housekeeping could not finish: %s")
    void housekeepingFailed(String reason);

    @LogMessage(level = WARN)
    @Message(id = 60, value = "News for companies wait until this is over")
    void newsStumbled(@Cause Throwable cause);

    @LogMessage(level = INFO)
    @Message(id = 20, value = "The telephone gateway knows the house's own calls")
    void houseEnrolled();

    @LogMessage(level = WARN)
    @Message(id = 21, value = "The telephone gateway does not know the house's own calls yet: %s")
    void houseNotEnrolled(String reason);

    @LogMessage(level = WARN)
    @Message(id = 22, value = "Codes and calls could not be looked through: %s")
    void roundFailed(String reason);

    @LogMessage(level = WARN)
    @Message(id = 40, value = "Calls to numbers that begin with %s are stopped until %s: %d calls, %d codes typed")
    void callsStopped(String prefix, Instant until, long calls, long typed);

    @LogMessage(level = INFO)
    @Message(id = 41, value = "Calls to numbers that begin with %s go on by %s")
    void callsReleased(String prefix, String operator);

    @LogMessage(level = WARN)
    @Message(id = 80, value = "Re-entry %s to account %s was opened by %s")
    void reEntryOpened(String entry, CustomerId account, String operator);

    @LogMessage(level = INFO)
    @Message(id = 81, value = "Re-entry %s was stopped by %s")
    void reEntryStopped(String entry, String operator);
}
