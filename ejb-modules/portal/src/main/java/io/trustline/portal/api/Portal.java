package io.trustline.portal.api;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** Lets people look after their account and leave it. */
@Local
public interface Portal {

    /** Who stands behind a token now; empty once the session ended, expired or was ended from elsewhere. */
    Optional<Recognised> recognise(SessionToken token, Visitor visitor);

    void signOut(SessionToken token, Visitor visitor);

    /** Of a customer that {@link #recognise} returned. */
    Profile profile(CustomerId customer);

    /** Needs the present password; gives this session a new token and ends every other one. */
    Outcome<SessionGrant> changePassword(Recognised self, Password present, Password wanted, Visitor visitor);

    Profile changeLanguage(Recognised self, Language wanted, Visitor visitor);

    /** All that are live, last seen first; a new one beyond the limit ends the oldest. */
    List<SessionView> sessions(Recognised self);

    /** Ends one of the customer's own sessions; somebody else's, or one that ended, changes nothing. */
    void endSession(Recognised self, SessionId which, Visitor visitor);

    /** @return how many ended */
    int endOtherSessions(Recognised self, Visitor visitor);

    /** Newest first, at most {@code most} (100 or fewer), older than {@code before} where one is given. */
    List<ActivityView> activity(Recognised self, Optional<ActivityId> before, int most);

    /**
     * "This wasn't me": marks the entry, ends every other session and makes a new password due. False where
     * there is no such entry of theirs.
     */
    boolean dispute(Recognised self, ActivityId entry, Visitor visitor);

    /**
     * "This wasn't me", about everything: every other session and every attempt ends, other browsers are strangers, and
     * nothing is possible but a new password; until then no stranger's browser gets a call and nobody recovers it.
     */
    void freeze(Recognised self, Visitor visitor);

    /** Needs the present password. Ends all sessions and forgets name, number and password. */
    Outcome<CustomerId> closeAccount(Recognised self, Password present, Visitor visitor);
}
