package io.trustline.kernel.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings one context's schema to the version that its code expects. */
public final class Migrations {

    private final Flyway flyway;

    /** @param context names the folder {@code db/<context>}, the schema and its history table's home */
    public Migrations(DataSource database, String context) {
        this.flyway = Flyway.configure(Migrations.class.getClassLoader()).dataSource(database)
                .locations("classpath:db/" + context).schemas(context).createSchemas(true).table("migration")
                .validateOnMigrate(true).cleanDisabled(true).load();
    }

    /** @return how many steps it took; zero when nothing was to do */
    public int run() {
        return flyway.migrate().migrationsExecuted;
    }

    public String version() {
        var current = flyway.info().current();
        return current == null ? "none" : current.getVersion().toString();
    }

    public boolean isComplete() {
        return flyway.info().pending().length == 0;
    }
}
