package io.trustline.portal.entry.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.SignIn;
import io.trustline.portal.control.PortalSettingsFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PLAT-1: the first operator is let in by who owns the machine, once. */
class InvitationsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    Path folder;
    private final Invitations invitations = new Invitations();
    private final AccountName olga = new AccountName("olga");

    @BeforeEach
    void write() throws IOException {
        invitations.settings = PortalSettingsFixture.invitingIn(folder);
        invitations.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        invite(NOON.minusSeconds(3600));
    }

    @Test
    void letsInOnceInAnySpelling() {
        assertTrue(accept(olga, "abcd-efgh 2345 6789"));
        assertFalse(accept(olga, "ABCD-EFGH-2345-6789"));
    }

    @Test
    void aWrongCodeDoesNotUseItUp() {
        assertFalse(accept(olga, "ABCD-EFGH-2345-678"));
        assertTrue(accept(olga, "ABCD-EFGH-2345-6789"));
    }

    @Test
    void expires() throws IOException {
        invite(NOON.minusSeconds(24 * 3600 + 1));
        assertFalse(accept(olga, "ABCD-EFGH-2345-6789"));
    }

    @Test
    void isForOneNameOnly() {
        assertFalse(accept(new AccountName("mallory"), "ABCD-EFGH-2345-6789"));
    }

    @Test
    void neverTurnsACustomerIntoAnOperator() {
        var customers = new SignInAdmission(Optional.empty(), "", false, List.of());
        assertFalse(invitations.accept(new SignIn(olga, new Password("ABCD-EFGH-2345-6789")), customers));
        assertTrue(accept(olga, "ABCD-EFGH-2345-6789"));
    }

    private boolean accept(AccountName name, String code) {
        var nobodys = new SignInAdmission(Optional.empty(), "", true, List.of());
        return invitations.accept(new SignIn(name, new Password(code)), nobodys);
    }

    private void invite(Instant at) throws IOException {
        var file = Files.writeString(folder.resolve("olga"), "ABCD-EFGH-2345-6789\n");
        Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
