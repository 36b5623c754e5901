package io.trustline.device.vault.control;

/** Every place of the database that holds sealed values; a rotation of the master key visits them all. */
public enum SealedColumn {

    SECRET("secret", "name", "sealed"),
    PLATFORM_KEY("platform_key", "kid", "sealed"),
    FACTORY_KEY("device", "id", "factory_key"),
    DID("device", "id", "did"),
    CONTINUITY("device", "id", "continuity"),
    NEGOTIATED_KEY("negotiated_key", "kid", "sealed"),
    NEGOTIATED_CONTINUITY("negotiated_key", "kid", "continuity"),
    CONFIGURATION("configuration", "session", "sealed"),
    REGISTRATION("registration", "id", "sealed");

    private final String table;
    private final String key;
    private final String column;

    SealedColumn(String table, String key, String column) {
        this.table = table;
        this.key = key;
        this.column = column;
    }

    /** The purpose of the value in this row, for {@link Vault}. */
    public String of(Object rowKey) {
        return table + "." + column + "/" + rowKey;
    }

    String table() {
        return "device." + table;
    }

    String key() {
        return key;
    }

    String column() {
        return column;
    }
}
