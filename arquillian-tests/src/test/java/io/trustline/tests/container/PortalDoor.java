package io.trustline.tests.container;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

import javax.sql.DataSource;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.Portal;
import io.trustline.portal.api.SignIn;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.entry.api.Entrance;
import io.trustline.portal.entry.api.SignInStep;

/** What the tests inside the server say to the portal, and what they read behind its back. */
record PortalDoor(Entrance entrance, DataSource database) {

    static final String PORTAL = "java:global/trustline/portal/PortalBoundary!io.trustline.portal.api.Portal";
    static final String ENTRANCE = "java:global/trustline/portal/EntranceBoundary!"
            + "io.trustline.portal.entry.api.Entrance";
    static final String DATABASE = "java:jboss/datasources/TrustlineDS";
    static final String TOPIC = "java:/jms/topic/portal-events";

    private static final RandomGenerator CHANCE = new SecureRandom();

    static SignUp wish(String firstName) {
        return new SignUp(UUID.randomUUID(), name(firstName), new Password("Right horse " + CHANCE.nextLong()),
                new Msisdn("+86138" + (10_000_000 + CHANCE.nextInt(89_999_999))), Language.ENGLISH);
    }

    static AccountName name(String firstName) {
        return new AccountName(firstName + "-" + Integer.toHexString(CHANCE.nextInt() | 0x1000_0000));
    }

    /** From an address of its own: limits count per address. */
    static Visitor visitor() {
        return new Visitor("2001:db8:" + Integer.toHexString(CHANCE.nextInt(0xFFFF)) + ":"
                + Integer.toHexString(CHANCE.nextInt(0xFFFF)) + "::1", "Test", Optional.empty());
    }

    Outcome<SignInStep> signIn(SignUp known, Visitor visitor) {
        return entrance.signIn(new SignIn(known.name(), known.password()), visitor);
    }

    /** How an outcome ended, in one word. */
    static String word(Outcome<?> outcome) {
        return outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
    }

    String text(String sql, Object... parameters) {
        try (var connection = database.getConnection(); var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException broken) {
            throw new AssertionError(sql, broken);
        }
    }

    void change(String sql, Object... parameters) {
        try (var connection = database.getConnection(); var row = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                row.setObject(i + 1, parameters[i]);
            }
            row.executeUpdate();
        } catch (SQLException broken) {
            throw new AssertionError(sql, broken);
        }
    }

    long activities(String act, SignUp of) {
        return Long.parseLong(text("SELECT count(*) FROM portal.activity x JOIN portal.account a"
                + " ON a.id = x.account_id WHERE a.name = ? AND x.act = ?", of.name().value(), act));
    }
}
