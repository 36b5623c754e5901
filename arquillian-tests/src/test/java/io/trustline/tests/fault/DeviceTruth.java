package io.trustline.tests.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import io.trustline.tests.harness.database.Rows;

/** What the database says about devices that came while the server was killed. */
record DeviceTruth(Rows rows) {

    /** One row for each number, one live key at most for each device, and a history without gap or double. */
    void nothingIsDoubled() {
        assertEquals(List.of(), rows.texts("SELECT msisdn FROM device.device WHERE msisdn IS NOT NULL"
                + " GROUP BY msisdn HAVING count(*) > 1"));
        assertEquals(List.of(), rows.texts("SELECT CAST(device_id AS varchar(40)) FROM device.negotiated_key"
                + " WHERE state = 'LIVE' GROUP BY device_id HAVING count(*) > 1"));
        assertEquals(List.of(), rows.texts("SELECT CAST(device_id AS varchar(40)) FROM device.history"
                + " GROUP BY device_id HAVING count(*) <> max(number) - min(number) + 1"));
    }

    /** Who has a live key is bound, and its history says so. */
    void boundMeansBound() {
        assertEquals(0, rows.count("SELECT count(*) FROM device.device d JOIN device.negotiated_key k"
                + " ON k.device_id = d.id AND k.state = 'LIVE' WHERE d.state <> 'BOUND' OR d.msisdn IS NULL"));
        assertEquals(0, rows.count("SELECT count(*) FROM device.device d WHERE d.state = 'BOUND' AND NOT EXISTS"
                + " (SELECT 1 FROM device.history h WHERE h.device_id = d.id AND h.act = 'BOUND')"));
        assertTrue(rows.count("SELECT count(*) FROM device.device WHERE state = 'BOUND'") > 0);
    }

    boolean isQuiet() {
        return rows.count("SELECT count(*) FROM device.outbox") == 0;
    }
}
