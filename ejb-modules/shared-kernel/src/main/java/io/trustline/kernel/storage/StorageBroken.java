package io.trustline.kernel.storage;

import java.sql.SQLException;

/** The database did not do what it was asked; the work around it is rolled back. */
public class StorageBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageBroken(String what, SQLException cause) {
        super(what, cause);
    }
}
