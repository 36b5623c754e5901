package io.trustline.device.list.control;

import java.util.UUID;

/** A line made ready for the tables: its key sealed, and a keyed digest of it that tells whether two are alike. */
public record FactoryRow(long line, UUID id, String serial, UUID factoryId, String sealedKey, UUID print) {

    @Override
    public String toString() {
        return "line " + line;
    }
}
