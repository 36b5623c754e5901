package io.trustline.sdk.wire;

import java.util.Locale;
import java.util.Optional;

/** Algorithms that no policy may switch on, by name and with the reason (docs/algorithms.md, CAM-3). */
public enum BrokenAlgorithms {
    DES("a key of 56 bits is found by trying all of them within a day"),
    TRIPLE_DES("blocks of 64 bits collide after some gigabytes (Sweet32, CVE-2016-2183)", "3DES", "DESEDE", "TDEA"),
    RC2("a related-key attack is known and its keys were often cut to 40 bits"),
    RC4("the beginning of its stream is biased (RFC 7465 forbids it)", "ARCFOUR"),
    IDEA("blocks of 64 bits collide after some gigabytes, and it has weak keys"),
    MD5("collisions are made at will (RFC 6151)", "MD5WITHRSA", "HMACMD5"),
    SHA1("collisions have been made (SHAttered, 2017)", "SHA-1", "SHA1WITHRSA"),
    RSA1_5("its padding can be asked about until it tells the key (Bleichenbacher)", "RSA-PKCS1", "RSA/PKCS1"),
    RSA_OAEP("it stands on SHA-1; take RSA-OAEP-256", "RSA-OAEP"),
    NONE("it protects nothing");

    private final String reason;
    private final String[] names;

    BrokenAlgorithms(String reason, String... otherNames) {
        this.reason = reason;
        this.names = otherNames;
    }

    public String reason() {
        return reason;
    }

    /** Finds it by any of its usual spellings, also with a mode behind it, such as {@code DESede/CBC/PKCS5Padding}. */
    public static Optional<BrokenAlgorithms> of(String spelling) {
        var wanted = spelling.strip().toUpperCase(Locale.ROOT);
        for (var broken : values()) {
            if (broken.isCalled(wanted)) {
                return Optional.of(broken);
            }
        }
        return Optional.empty();
    }

    private boolean isCalled(String wanted) {
        if (begins(wanted, name())) {
            return true;
        }
        for (var other : names) {
            if (begins(wanted, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String wanted, String known) {
        boolean family = !known.startsWith("RSA");
        return wanted.equals(known) || wanted.startsWith(known + "/") || family && wanted.startsWith(known + "-");
    }
}
