package io.trustline.sip.digest.control;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A user and a password towards one trunk, with the nonces that it gave last, so that the next request brings its proof
 * with it. Counts the uses of a nonce. Safe for every thread.
 */
public final class DigestAccount {

    private static final int CNONCE_BYTES = 16;

    private final String user;
    private final String password;
    private final RandomGenerator chance;
    private final Remembered server = new Remembered();
    private final Remembered proxy = new Remembered();

    public DigestAccount(String user, String password, RandomGenerator chance) {
        this.user = user;
        this.password = password;
        this.chance = chance;
    }

    /** Without a user there is nothing to prove. */
    public boolean isEmpty() {
        return user.isEmpty();
    }

    /** From now on this challenge is the one that is answered, beginning with this request. */
    public synchronized List<Authorization> answer(Challenge challenge, String method, String uri) {
        var side = challenge.proxy() ? proxy : server;
        side.challenge = Optional.of(challenge);
        side.uses = 0;
        return prove(method, uri);
    }

    /** Proofs for everybody who asked so far; none where nobody did. */
    public synchronized List<Authorization> prove(String method, String uri) {
        var proofs = new ArrayList<Authorization>();
        for (var side : List.of(server, proxy)) {
            side.challenge.ifPresent(challenge -> proofs.add(prove(challenge, ++side.uses, method + ":" + uri)));
        }
        return proofs;
    }

    private Authorization prove(Challenge challenge, int use, String methodAndUri) {
        var bytes = new byte[CNONCE_BYTES];
        chance.nextBytes(bytes);
        return prove(challenge, new Use(use, HexFormat.of().formatHex(bytes)), methodAndUri);
    }

    /** RFC 7616 §3.4; with the client's nonce given, for its own examples. */
    Authorization prove(Challenge challenge, Use use, String methodAndUri) {
        var hash = challenge.algorithm();
        var first = hash.hex(user + ":" + challenge.realm() + ":" + password);
        var middle = challenge.qop() ? ":" + use.count() + ":" + use.cnonce() + ":auth:" : ":";
        var response = hash.hex(first + ":" + challenge.nonce() + middle + hash.hex(methodAndUri));
        var uri = methodAndUri.substring(methodAndUri.indexOf(':') + 1);
        var text = new StringBuilder("Digest username=\"").append(user).append("\", realm=\"")
                .append(challenge.realm()).append("\", nonce=\"").append(challenge.nonce()).append("\", uri=\"")
                .append(uri).append("\", response=\"").append(response).append("\", algorithm=")
                .append(hash.token());
        challenge.opaque().ifPresent(opaque -> text.append(", opaque=\"").append(opaque).append('"'));
        if (challenge.qop()) {
            text.append(", qop=auth, nc=").append(use.count()).append(", cnonce=\"").append(use.cnonce())
                    .append('"');
        }
        return new Authorization(challenge.proxy(), text.toString());
    }

    @Override
    public String toString() {
        return "DigestAccount[" + user + "]";
    }

    /** The how-manieth use of a nonce this is, and our own nonce with it. */
    record Use(String count, String cnonce) {

        Use(int count, String cnonce) {
            this(String.format("%08x", count), cnonce);
        }
    }

    private static final class Remembered {

        private Optional<Challenge> challenge = Optional.empty();
        private int uses;
    }
}
