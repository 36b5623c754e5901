package io.trustline.kernel.storage;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/** Two transactions wanted the same at once and this one lost; tried again, it sees what the other one did. */
@ApplicationException(rollback = true)
public class Collision extends StorageBroken {

    private static final long serialVersionUID = 1L;
    /** Integrity constraint violation. */
    private static final String CONSTRAINT = "23";
    /** Transaction rollback: deadlock, serialization failure. */
    private static final String ROLLBACK = "40";
    /** H2 waited too long for a row that somebody else holds. */
    private static final String LOCK_TIMEOUT = "HYT00";

    public Collision(String what, SQLException cause) {
        super(what, cause);
    }

    static boolean is(SQLException broken) {
        var state = broken.getSQLState() == null ? "" : broken.getSQLState();
        return state.startsWith(CONSTRAINT) || state.startsWith(ROLLBACK) || state.equals(LOCK_TIMEOUT);
    }
}
