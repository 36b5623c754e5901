package io.trustline.portal.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.PortalProblems;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords are too easy to guess; composition rules are left out on purpose (NIST SP 800-63B-4 §3.1.1.2). */
@ApplicationScoped
public class PasswordRules {

    private static final String COMMONEST = "passwords/commonest.txt";
    /** Catches 88888888 and abababab, which no list holds in full. */
    private static final int FEWEST_DIFFERENT_CHARACTERS = 4;

    private Set<String> commonest;

    @PostConstruct
    void load() {
        var list = PasswordRules.class.getClassLoader().getResourceAsStream(COMMONEST);
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            commonest = lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(COMMONEST, unreadable);
        }
    }

    public Optional<Refusal> objectionTo(Password wanted, AccountName name, Optional<Msisdn> number) {
        return problemOf(wanted, name, number).map(Refusal::of);
    }

    private Optional<ProblemType> problemOf(Password wanted, AccountName name, Optional<Msisdn> number) {
        var lower = wanted.value().toLowerCase(Locale.ROOT);
        if (!wanted.isLongEnough()) {
            return Optional.of(PortalProblems.PASSWORD_TOO_SHORT);
        }
        if (commonest.contains(lower) || lower.codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS) {
            return Optional.of(PortalProblems.PASSWORD_TOO_COMMON);
        }
        return isLike(lower, name, number) ? Optional.of(PortalProblems.PASSWORD_LIKE_NAME) : Optional.empty();
    }

    /** A name inside a long passphrase gives little away; one that is half of the password does. */
    private static boolean isLike(String lower, AccountName name, Optional<Msisdn> number) {
        boolean named = lower.contains(name.value()) && lower.length() < 2 * name.value().length();
        return named || number.map(Msisdn::e164).filter(e164 -> isTailOf(lower, e164)).isPresent();
    }

    private static boolean isTailOf(String lower, String e164) {
        return e164.endsWith(lower.startsWith("+") ? lower.substring(1) : lower);
    }
}
