package io.trustline.portal.entry.control;

import io.trustline.portal.control.PortalSettings;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * One-time codes with which the machine's owner lets operators in: a file per name, readable by the owner only,
 * gone with its first use. Who can write it could also read the database, so it asks for no further trust.
 */
@ApplicationScoped
public class Invitations {

    private static final int LONGEST_FILE = 256;

    @Inject
    PortalSettings settings;
    @Inject
    Clock clock;

    /** Whether this is the code that lets this name in; it lets nobody in a second time. */
    public boolean accept(SignIn wish, SignInAdmission admission) {
        return fileOf(wish.name()).filter(this::isFresh).filter(file -> matches(file, wish.password()))
                .filter(file -> admission.invitable()).filter(Invitations::tear).isPresent();
    }

    private Optional<Path> fileOf(AccountName name) {
        return settings.invitations().map(folder -> folder.resolve(name.value()))
                .filter(Files::isRegularFile);
    }

    private boolean isFresh(Path file) {
        try {
            var written = Files.getLastModifiedTime(file).toInstant();
            return Files.size(file) <= LONGEST_FILE
                    && clock.instant().isBefore(written.plus(settings.invitationLife()));
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean matches(Path file, Password typed) {
        try {
            return MessageDigest.isEqual(plain(Files.readString(file)), plain(typed.value()));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Deleting is what uses it up: of two at once, one succeeds. */
    private static boolean tear(Path file) {
        try {
            Files.delete(file);
            return true;
        } catch (IOException alreadyUsed) {
            return false;
        }
    }

    private static byte[] plain(String code) {
        return code.strip().replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
