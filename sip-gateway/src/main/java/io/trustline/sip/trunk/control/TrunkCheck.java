package io.trustline.sip.trunk.control;

import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.api.TrunkWish.Media;
import io.trustline.sip.api.TrunkWish.Mode;
import io.trustline.sip.api.TrunkWish.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges a trunk before anything of it can reach a header; says everything that is wrong with it. */
public final class TrunkCheck {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{2,20}");
    private static final Pattern PREFIX = Pattern.compile("\\+\\d{1,14}");
    /** What may stand in the user part of a SIP URI and in a quoted string alike, unescaped. */
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._+@~*-]{0,64}");
    private static final int LONGEST_PASSWORD = 256;

    private TrunkCheck() {
    }

    /** Empty where the trunk may be used. Never holds the password. */
    public static List<String> troubles(TrunkWish wish) {
        var troubles = new ArrayList<String>();
        checkNames(wish, troubles);
        checkAccount(wish, troubles);
        checkLimits(wish, troubles);
        return List.copyOf(troubles);
    }

    private static void checkNames(TrunkWish wish, List<String> troubles) {
        require(NAME.matcher(wish.name()).matches(), "name: 1-32 of a-z 0-9 -", troubles);
        require(HOST.matcher(wish.host()).matches(), "host: a host name or an IPv4 address", troubles);
        require(wish.domain().isEmpty() || HOST.matcher(wish.domain()).matches(), "domain: a host name", troubles);
        require(wish.port() >= 1 && wish.port() <= 65_535, "port: 1-65535", troubles);
        require(NUMBER.matcher(wish.callerNumber()).matches(), "caller-number: 2-20 digits, + before them or not",
                troubles);
    }

    private static void checkAccount(TrunkWish wish, List<String> troubles) {
        require(USER.matcher(wish.user()).matches(), "user: up to 64 of letters, digits and . _ + @ ~ * -", troubles);
        require(isPlain(wish.password()), "password: up to 256 characters, no control characters", troubles);
        require(wish.mode() != Mode.REGISTRATION || !wish.user().isEmpty(), "user: a registration needs one",
                troubles);
        require(wish.media() != Media.SRTP || wish.transport() == Transport.TLS,
                "media: SRTP only over TLS, which keeps its keys", troubles);
    }

    private static void checkLimits(TrunkWish wish, List<String> troubles) {
        require(wish.callsPerSecond() >= 1 && wish.callsPerSecond() <= 10_000, "calls-per-second: 1-10000", troubles);
        require(wish.callsAtOnce() >= 1 && wish.callsAtOnce() <= 100_000, "calls-at-once: 1-100000", troubles);
        require(wish.priority() >= 0 && wish.priority() <= 65_535, "priority: 0-65535", troubles);
        require(wish.weight() >= 1 && wish.weight() <= 65_535, "weight: 1-65535", troubles);
        require(wish.costPerMinuteMinor() >= 0, "cost-per-minute-minor: not below 0", troubles);
        require(wish.prefixes().stream().allMatch(prefix -> PREFIX.matcher(prefix).matches()),
                "prefixes: each + and 1-14 digits", troubles);
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_PASSWORD && text.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean holds, String trouble, List<String> troubles) {
        if (!holds) {
            troubles.add(trouble);
        }
    }
}
