package io.trustline.device.control;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import io.trustline.kernel.identity.DeviceId;
import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What device trust writes into the log; ids are never reused. Ids from 100 belong to cameras and lists. */
@MessageLogger(projectCode = "DTR", length = 4)
public interface DeviceLog {

    DeviceLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), DeviceLog.class, "io.trustline.device");

    @LogMessage(level = INFO)
    @Message(id = 1, value = "Device storage is at version %s (%d steps taken)")
    void storageReady(String version, int steps);

    @LogMessage(level = INFO)
    @Message(id = 2, value = "Master key %s seals from now on; %d known in all")
    void masterKeyInUse(String name, int known);

    @LogMessage(level = WARN)
    @Message(id = 3, value = "The master key file cannot be used, the former keys stay: %s")
    void masterKeyFileUnusable(String reason);

    @LogMessage(level = INFO)
    @Message(id = 4, value = "Renewing what is sealed under former master keys: %d values wait for %s")
    void rewrapping(long waiting, String name);

    @LogMessage(level = INFO)
    @Message(id = 5, value = "Everything is sealed under master key %s; %d values were renewed")
    void rewrapped(String name, long renewed);

    @LogMessage(level = ERROR)
    @Message(id = 6, value = "Renewing the seals stopped and will be tried again: %s")
    void rewrappingStumbled(String reason);

    @LogMessage(level = WARN)
    @Message(id = 7, value = "Messages wait in the outbox until this is over")
    void outboxStumbled(@Cause Throwable cause);

    @LogMessage(level = INFO)
    @Message(id = 8, value = "Housekeeping removed %d old rows")
    void housekeepingDone(int rows);

    @LogMessage(level = WARN)
    @Message(id = 9, value = "Housekeeping could not finish: %s")
    void housekeepingFailed(String reason);

    @LogMessage(level = INFO)
    @Message(id = 10, value = "Platform key %s made (%s)")
    void platformKeyMade(String kid, String kind);

    @LogMessage(level = WARN)
    @Message(id = 11, value = "A number that no gateway vouches for, from %s (%d times since the last such line)")
    void numberForged(String address, long times);

    @LogMessage(level = WARN)
    @Message(id = 12, value = "A second device claims to be the live device %s; refused (from %s)")
    void cloneSuspected(DeviceId device, String address);

    @LogMessage(level = WARN)
    @Message(id = 13, value = "Device %s and its SIM came apart; refused")
    void simSwapped(DeviceId device);

    @LogMessage(level = ERROR)
    @Message(id = 14, value = "%d sealed values cannot be opened and were left as they are, the first: %s")
    void sealsBroken(long stuck, String reason);

    @LogMessage(level = ERROR)
    @Message(id = 15, value = "Values in the database are sealed under master key %s, which is not in the key file")
    void masterKeyMissing(String name);

    @LogMessage(level = WARN)
    @Message(id = 16, value = "Could not look whether other nodes changed the platform's keys: %s")
    void platformKeysUnseen(String reason);

    @LogMessage(level = INFO)
    @Message(id = 100, value = "List %s is %s: %d taken, %d known, %d bad")
    void listRead(UUID list, String state, long taken, long known, long bad);

    @LogMessage(level = WARN)
    @Message(id = 101, value = "List %s broke off: %s")
    void listInterrupted(UUID list, String reason);

    @LogMessage(level = INFO)
    @Message(id = 102, value = "Operator %s replaces the platform's key pairs")
    void platformKeysRotated(String actor);

    @LogMessage(level = INFO)
    @Message(id = 103, value = "Operator %s retires platform key %s")
    void platformKeyRetired(String actor, String kid);
}
