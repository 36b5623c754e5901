package io.trustline.web.gate;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.web.gate.PageRule.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;

/** Refuses what another site makes a browser send (cross-site request forgery), by what the browser says of it. */
@ApplicationScoped
class OriginCheck {

    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    @Inject
    WebSettings settings;
    @Inject
    ClientAddress addresses;

    Verdict of(Asked asked) {
        if (asked.isRead() || asked.rule().use() == Use.REPORT) {
            return Verdict.PASS;
        }
        var site = asked.header("Sec-Fetch-Site");
        var origin = asked.header("Origin");
        boolean foreign = site != null && FOREIGN.contains(site.toLowerCase(Locale.ROOT))
                || origin != null && !isOurs(origin.toLowerCase(Locale.ROOT), asked);
        return foreign ? Verdict.refuse(ProblemType.FORBIDDEN) : Verdict.PASS;
    }

    private boolean isOurs(String origin, Asked asked) {
        var scheme = addresses.isSecure(asked.request()) ? "https" : "http";
        var called = scheme + "://" + asked.header("Host").toLowerCase(Locale.ROOT);
        return plain(origin).equals(plain(called))
                || settings.publicAddress().filter(address -> plain(address.toString()).equals(plain(origin)))
                        .isPresent();
    }

    /** Without the port that the scheme implies. */
    private static String plain(String origin) {
        return origin.startsWith("https:") ? origin.replaceFirst(":443$", "") : origin.replaceFirst(":80$", "");
    }
}
