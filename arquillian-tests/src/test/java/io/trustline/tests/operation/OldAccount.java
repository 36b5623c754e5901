package io.trustline.tests.operation;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.database.Rows;

/** An account as the first version stored it, its password hashed more cheaply than today. */
record OldAccount(Person person, UUID id, String hash) {

    private static final String ACCOUNT = "insert into portal.account (id, name, role, password, password_since,"
            + " password_due, msisdn, language, attempt, created_at, version) values (?, ?, 'CUSTOMER', ?,"
            + " current_timestamp, false, '+8613800138000', 'en', ?, current_timestamp, 0)";
    private static final String SESSION = "insert into portal.session (id, account_id, token, level, browser, address,"
            + " started_at, seen_at) values (?, ?, 'digest', 'PASSWORD', 'Firefox', '127.0.0.1', current_timestamp,"
            + " current_timestamp)";
    private static final String OUTBOX = "insert into portal.outbox (id, type, version, correlation, body)"
            + " values (?, 'former', 1, 'correlation', '{}')";
    private static final int MEMORY_KIB = 8192;
    private static final int PASSES = 1;

    static OldAccount of(Person person) {
        return new OldAccount(person, id(person, "account"), hash(person.password()));
    }

    void insertInto(Rows database) throws SQLException {
        run(database, ACCOUNT, id, person.name(), hash, id(person, "attempt"));
        run(database, SESSION, id(person, "session"), id);
    }

    /** A message that was still on its way when the former version stopped. */
    void leaveMessageIn(Rows database) throws SQLException {
        run(database, OUTBOX, id(person, "message"));
    }

    private static void run(Rows database, String sql, Object... parameters) throws SQLException {
        try (var connection = database.connect(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static UUID id(Person person, String what) {
        return UUID.nameUUIDFromBytes((person.name() + what).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String password) {
        var salt = "a salt of 16 B..".getBytes(StandardCharsets.US_ASCII);
        var digest = new byte[32];
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(MEMORY_KIB).withIterations(PASSES)
                .withParallelism(1).withSalt(salt).build());
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), digest);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(digest);
    }
}
