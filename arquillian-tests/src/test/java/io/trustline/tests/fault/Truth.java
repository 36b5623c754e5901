package io.trustline.tests.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

import io.trustline.tests.harness.database.Rows;

/** What the database says about those who were told that they have an account. */
record Truth(Rows rows) {

    private static final String SIGNED_UP = "SELECT a.name FROM portal.account a LEFT JOIN portal.activity x"
            + " ON x.account_id = a.id AND x.act = 'SIGNED_UP' GROUP BY a.name HAVING count(x.id) <> 1";

    /** Every one of them is there, once; names are unique by an index, so missing ones are what could be wrong. */
    void hasEverybody(Collection<String> acknowledged) {
        var missing = new TreeSet<>(acknowledged);
        missing.removeAll(new HashSet<>(rows.texts("SELECT name FROM portal.account")));
        assertEquals(new TreeSet<>(), missing);
    }

    /** No account without its event, none with two, and the daily figures agree. */
    void hasToldOfEachExactlyOnce() {
        assertEquals(List.of(), rows.texts(SIGNED_UP));
        assertEquals(rows.count("SELECT count(*) FROM portal.account"),
                rows.count("SELECT coalesce(sum(times), 0) FROM portal.act_per_day WHERE act = 'SIGNED_UP'"));
    }

    boolean isQuiet() {
        return rows.count("SELECT count(*) FROM portal.outbox") == 0 && rows.texts(SIGNED_UP).isEmpty();
    }
}
