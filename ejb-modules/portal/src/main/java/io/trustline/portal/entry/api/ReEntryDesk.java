package io.trustline.portal.entry.api;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Recognised;
import jakarta.ejb.Local;
import java.util.List;

/**
 * Where operators help customers back in who know their password and lost every second factor (CAM-11). After a wait,
 * in which the account's owner hears of it and can stop it, the password alone opens once.
 */
@Local
public interface ReEntryDesk {

    /** Needs a fresh second factor where the operator has one. {@code reason} says who vouched for the person. */
    Outcome<ReEntryId> open(Recognised operator, AccountName name, String reason);

    /** False where it had ended already. */
    boolean stop(Recognised operator, ReEntryId which);

    /** Newest first. */
    List<ReEntryLine> latest(int most);
}
