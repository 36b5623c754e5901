package io.trustline.web.gate;

import static io.trustline.web.gate.PageRule.file;
import static io.trustline.web.gate.PageRule.open;
import static io.trustline.web.gate.PageRule.signedIn;

import io.trustline.portal.api.Role;
import io.trustline.web.gate.PageRule.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every path that exists, and who may open it. What is not here does not exist. */
@ApplicationScoped
public class PageRules {

    /** Shorter than the doors ask (trustline.portal.proof-fresh): who got in has time to fill in the form. */
    private static final Duration FRESH = Duration.ofMinutes(8);
    /** Longer than any session lives: once in it is enough to look; the doors of keys and addresses ask again. */
    private static final Duration THIS_SESSION = Duration.ofDays(365);
    private static final List<PageRule> TABLE = List.of(
            file("/assets/**"), file("/jakarta.faces.resource/**"), file("/robots.txt"), file("/favicon.ico"),
            open("/csp-reports", Use.REPORT),
            open("/", Use.PAGE), open("/sign-in", Use.PAGE), open("/sign-up", Use.PAGE),
            open("/verify", Use.PAGE).evenWhilePasswordIsDue(),
            open("/verify-events", Use.STREAM).evenWhilePasswordIsDue(),
            open("/verify-*", Use.PAGE).evenWhilePasswordIsDue(),
            signedIn("/prove", Use.PAGE).evenWhilePasswordIsDue(),
            open("/recover", Use.PAGE).evenWhilePasswordIsDue(),
            open("/recover-*", Use.PAGE).evenWhilePasswordIsDue(),
            open("/language", Use.ACT).evenWhilePasswordIsDue(),
            signedIn("/sign-out", Use.ACT).evenWhilePasswordIsDue(),
            signedIn("/home", Use.PAGE),
            signedIn("/account", Use.PAGE),
            signedIn("/account-password", Use.PAGE).evenWhilePasswordIsDue().provenWithin(FRESH),
            signedIn("/account-close", Use.PAGE).provenWithin(FRESH), signedIn("/account-*", Use.PAGE),
            signedIn("/security", Use.PAGE), signedIn("/security-dispute", Use.PAGE),
            signedIn("/security-freeze", Use.PAGE),
            signedIn("/security-recovery", Use.PAGE), signedIn("/security-*", Use.PAGE).provenWithin(FRESH),
            signedIn("/provider", Use.PAGE), signedIn("/provider-*", Use.PAGE).provenWithin(THIS_SESSION),
            signedIn("/console/device-list", Use.UPLOAD).onlyFor(Role.OPERATOR),
            signedIn("/console", Use.PAGE).onlyFor(Role.OPERATOR),
            signedIn("/console/**", Use.PAGE).onlyFor(Role.OPERATOR));

    private static final Map<PageRule, Pattern> FORMS = TABLE.stream()
            .collect(Collectors.toUnmodifiableMap(rule -> rule, PageRule::form));
    /** RFC 3986 §3.3, less what we never write: parameters, empty segments, backslashes. */
    private static final Pattern WELL_FORMED = Pattern
            .compile("/(([A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})+/?)*");
    /** Encoded slashes, backslashes, dots, percents and controls serve to mean one path and say another. */
    private static final Pattern DISGUISED = Pattern.compile("%(2[EeFf5]|5[Cc]|[01][0-9A-Fa-f]|7[Ff])");
    private static final int LONGEST = 1000;

    /** @param path as it came, not decoded: what cannot be written plainly is not one of ours */
    static boolean isWellFormed(String path) {
        return path.length() <= LONGEST && WELL_FORMED.matcher(path).matches() && !DISGUISED.matcher(path).find();
    }

    Optional<PageRule> of(String path) {
        return TABLE.stream().filter(rule -> FORMS.get(rule).matcher(path).matches()).findFirst();
    }

    boolean isFile(String path) {
        return of(path).filter(rule -> rule.use() == Use.FILE).isPresent();
    }
}
