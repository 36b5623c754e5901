package io.trustline.sip.control;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import io.trustline.sip.api.CallId;
import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/**
 * What the telephone gateway writes into the log; ids are never reused. Below 100: calls, journal, start and stop; from
 * 100: SIP and trunks; from 200: sound; from 300: rules and desk. Never a code, a key or a whole number.
 */
@MessageLogger(projectCode = "SIP", length = 4)
public interface SipLog {

    SipLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), SipLog.class, "io.trustline.sip");

    @LogMessage(level = INFO)
    @Message(id = 1, value = "Telephone storage is at version %s (%d steps taken)")
    void storageReady(String version, int steps);

    @LogMessage(level = INFO)
    @Message(id = 2, value = "The telephone gateway is up; this process is %s")
    void up(UUID boot);

    @LogMessage(level = INFO)
    @Message(id = 3, value = "The telephone gateway is down; %d calls were ended for it")
    void down(int calls);

    @LogMessage(level = INFO)
    @Message(id = 4, value = "Call %s ended: %s")
    void callEnded(CallId call, String outcome);

    @LogMessage(level = INFO)
    @Message(id = 5, value = "Call %s was not placed: %s")
    void callRefused(CallId call, String reason);

    @LogMessage(level = ERROR)
    @Message(id = 6, value = "Call %s stumbled and ends")
    void callStumbled(CallId call, @Cause Throwable bug);

    @LogMessage(level = WARN)
    @Message(id = 7, value = "The journal of calls waits for the database: %s")
    void journalWaits(String reason);

    @LogMessage(level = INFO)
    @Message(id = 8, value = "The journal of calls goes on; %d entries had waited")
    void journalGoesOn(int waited);

    @LogMessage(level = ERROR)
    @Message(id = 9, value = "An entry of call %s cannot be written and is given up")
    void entryGivenUp(CallId call, @Cause Throwable cause);

    @LogMessage(level = WARN)
    @Message(id = 10, value = "%d calls of processes that are no more are interrupted")
    void callsInterrupted(int calls);

    @LogMessage(level = WARN)
    @Message(id = 11, value = "Messages wait in the outbox until this is over")
    void outboxStumbled(@Cause Throwable cause);

    @LogMessage(level = INFO)
    @Message(id = 12, value = "Housekeeping removed %d rows")
    void housekeepingDone(int rows);

    @LogMessage(level = WARN)
    @Message(id = 13, value = "Housekeeping failed and will be tried again: %s")
    void housekeepingFailed(String reason);

    @LogMessage(level = WARN)
    @Message(id = 14, value = "This process could not say that it is alive: %s")
    void heartbeatMissed(String reason);

    @LogMessage(level = INFO)
    @Message(id = 30, value = "Operator %s %s trunk %s")
    void trunkHandled(String actor, String act, String trunk);

    @LogMessage(level = INFO)
    @Message(id = 31, value = "Operator %s had test call %s placed")
    void testCallPlaced(String actor, CallId call);
}
