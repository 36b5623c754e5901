package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.factor.api.FactorsView.Passkey;
import io.trustline.portal.factor.api.FactorsView.Used;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The passkeys of each account. */
@ApplicationScoped
public class Passkeys {

    private static final String OF = "SELECT id, name, since, last_used FROM portal.passkey WHERE account_id = ?"
            + " ORDER BY since, id";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    public List<Passkey> of(CustomerId customer) {
        return new Sql(database).all(OF, row -> new Passkey(row.getObject("id", UUID.class), row.getString("name"),
                new Used(Sql.instant(row, "since"), Sql.perhapsInstant(row, "last_used"))), customer.value());
    }

    String requestOptions(CustomerId customer, String ceremony, String origin) {
        throw new IllegalStateException("nobody has a passkey yet");
    }

    boolean takes(CustomerId customer, String ceremony, String credential, String origin) {
        return false;
    }
}
