package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.api.BrowserToken;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** In which browsers an account was entered before: they have tries of their own that no stranger can use up. */
@ApplicationScoped
public class KnownBrowsers {

    private static final String FIND = "SELECT 1 FROM portal.known_browser WHERE token = ? AND account_id = ?";
    private static final String FORGET = "DELETE FROM portal.known_browser WHERE account_id = ? AND token <> ?";
    private static final String SEEN = "UPDATE portal.known_browser SET seen_at = ? WHERE token = ? AND account_id = ?";
    private static final String ADD = "INSERT INTO portal.known_browser (seen_at, token, account_id) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;

    boolean isKnown(BrowserToken browser, CustomerId account) {
        try (var connection = database.getConnection(); var query = connection.prepareStatement(FIND)) {
            query.setString(1, Tokens.digest(browser.value()));
            query.setObject(2, account.value());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException broken) {
            throw Sql.broken("known browsers", broken);
        }
    }

    /** Two sign-ins at once from one browser remember it once. */
    void remember(BrowserToken browser, CustomerId account) {
        try (var connection = database.getConnection()) {
            if (run(connection, SEEN, browser, account) == 0) {
                run(connection, ADD, browser, account);
            }
        } catch (SQLException broken) {
            throw Sql.broken("known browsers", broken);
        }
    }

    /** They are strangers from now on, all but the one at hand. */
    void forgetAllBut(Optional<BrowserToken> kept, CustomerId account) {
        try (var connection = database.getConnection(); var rows = connection.prepareStatement(FORGET)) {
            rows.setObject(1, account.value());
            rows.setString(2, kept.map(browser -> Tokens.digest(browser.value())).orElse(""));
            rows.executeUpdate();
        } catch (SQLException broken) {
            throw Sql.broken("known browsers", broken);
        }
    }

    private int run(Connection connection, String sql, BrowserToken browser, CustomerId account) throws SQLException {
        try (var row = connection.prepareStatement(sql)) {
            row.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            row.setString(2, Tokens.digest(browser.value()));
            row.setObject(3, account.value());
            return row.executeUpdate();
        }
    }
}
