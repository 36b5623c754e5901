package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.factor.api.FactorsView.Passkey;
import io.trustline.portal.factor.api.FactorsView.Used;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** The passkeys of each account: added and asked for by ceremonies, kept with what knows them again. */
@ApplicationScoped
public class Passkeys {

    static final int MOST = 20;

    private static final String VIEW = "SELECT id, name, since, last_used FROM portal.passkey WHERE account_id = ?"
            + " ORDER BY since, id";
    private static final String KEPT = "SELECT credential_id, credential, sign_count, user_verified, backup_eligible,"
            + " backed_up, transports FROM portal.passkey WHERE account_id = ?";
    private static final String ADD = "INSERT INTO portal.passkey (id, account_id, credential_id, credential,"
            + " sign_count, user_verified, backup_eligible, backed_up, transports, name, since)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String USED = "UPDATE portal.passkey SET sign_count = ?, user_verified = ?, backed_up = ?,"
            + " last_used = ? WHERE credential_id = ? AND sign_count = ?";
    private static final String REMOVE = "DELETE FROM portal.passkey WHERE account_id = ? AND id = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    PasskeyCeremonies ceremonies;
    @Inject
    WebAuthn webAuthn;
    @Inject
    FactorSettings settings;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    public List<Passkey> of(CustomerId customer) {
        return sql().all(VIEW, row -> new Passkey(row.getObject("id", UUID.class), row.getString("name"),
                new Used(Sql.instant(row, "since"), Sql.perhapsInstant(row, "last_used"))), customer.value());
    }

    public boolean isFull(CustomerId customer) {
        return of(customer).size() >= MOST;
    }

    public String creationOptions(CustomerId customer, String ceremony, String origin, String accountName) {
        return PasskeyOptions.creation(ceremonies.open(ceremony, customer), origin, customer, accountName,
                kept(customer));
    }

    /** @return false where the answer is none to what was asked, or the passkey is somebody's already */
    public boolean add(CustomerId customer, String ceremony, NewPasskey wanted) {
        return ceremonies.close(ceremony, customer).filter(challenge -> settings.allows(wanted.origin()))
                .flatMap(challenge -> webAuthn.created(wanted.answer(), challenge, wanted.origin()))
                .map(passkey -> insert(customer, passkey, wanted.name())).orElse(false);
    }

    String requestOptions(CustomerId customer, String ceremony, String origin) {
        return PasskeyOptions.request(ceremonies.open(ceremony, customer), origin, kept(customer));
    }

    boolean takes(CustomerId customer, String ceremony, String answer, String origin) {
        var challenge = ceremonies.close(ceremony, customer).filter(asked -> settings.allows(origin));
        var credential = challenge.flatMap(asked -> webAuthn.credentialId(answer));
        var passkey = credential.flatMap(
                id -> kept(customer).stream().filter(own -> own.credentialId().equals(id)).findFirst());
        return passkey.flatMap(own -> webAuthn.used(own, answer, challenge.get(), origin)
                .map(now -> moveOn(own, now))).orElse(false);
    }

    /** @return false where there was none of this customer's */
    public boolean remove(CustomerId customer, UUID passkey) {
        return sql().change(REMOVE, customer.value(), passkey) == 1;
    }

    private boolean insert(CustomerId customer, KeptPasskey passkey, String name) {
        var flags = passkey.flags();
        return sql().change(ADD, Tokens.id(random), customer.value(), passkey.credentialId(), passkey.credential(),
                passkey.signCount(), flags.userVerified(), flags.backupEligible(), flags.backedUp(),
                passkey.transports(), name, clock.instant()) == 1;
    }

    /** A counter that two answers move at once was copied: the second finds it moved. */
    private boolean moveOn(KeptPasskey before, KeptPasskey now) {
        return sql().change(USED, now.signCount(), now.flags().userVerified(), now.flags().backedUp(),
                clock.instant(), before.credentialId(), before.signCount()) == 1;
    }

    private List<KeptPasskey> kept(CustomerId customer) {
        return sql().all(KEPT, Passkeys::kept, customer.value());
    }

    private static KeptPasskey kept(ResultSet row) throws SQLException {
        var flags = new KeptPasskey.Flags(row.getBoolean("user_verified"), row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"));
        return new KeptPasskey(row.getString("credential_id"), row.getString("credential"), row.getLong("sign_count"),
                flags, row.getString("transports"));
    }

    private Sql sql() {
        return new Sql(database);
    }
}
