package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.AccountEnding;
import io.trustline.portal.control.FactorsLost;
import io.trustline.portal.control.SecondFactorSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import javax.sql.DataSource;

/** Tells accounts how many factors lie here, and forgets them with the account. */
@ApplicationScoped
public class FactorCount implements SecondFactorSource {

    private static final String COUNT = "SELECT (SELECT count(*) FROM portal.passkey WHERE account_id = ?)"
            + " + (SELECT count(*) FROM portal.authenticator WHERE account_id = ? AND confirmed) AS many";
    private static final List<String> TABLES = List.of("passkey", "passkey_ceremony", "authenticator",
            "recovery_code");

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    /** Recovery codes stand in for a lost factor; alone they are none. */
    @Override
    public int countOf(CustomerId customer) {
        return new Sql(database).first(COUNT, row -> row.getInt("many"), customer.value(), customer.value())
                .orElse(0);
    }

    void forget(@Observes AccountEnding ending) {
        forget(ending.customer());
    }

    void lost(@Observes FactorsLost lost) {
        forget(lost.customer());
    }

    private void forget(CustomerId customer) {
        TABLES.forEach(table -> new Sql(database).change("DELETE FROM portal." + table + " WHERE account_id = ?",
                customer.value()));
    }
}
