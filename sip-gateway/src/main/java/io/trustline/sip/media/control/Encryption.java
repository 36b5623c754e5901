package io.trustline.sip.media.control;

import io.trustline.sip.media.sdp.control.Crypto;
import io.trustline.sip.media.sdp.control.UnusableSdp;
import io.trustline.sip.media.srtp.control.Opening;
import io.trustline.sip.media.srtp.control.Sealing;
import io.trustline.sip.media.srtp.control.SrtpOpening;
import io.trustline.sip.media.srtp.control.SrtpSealing;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Keys of one line by SDES (RFC 4568): each side sends its own. The same keys offered again keep their state, so that
 * no packet of before can be repeated.
 */
final class Encryption {

    private static final int FIRST_TAG = 1;

    private final RandomGenerator random;
    private Optional<Crypto> own = Optional.empty();
    private Optional<Crypto> theirs = Optional.empty();
    private Sealing sealing = Sealing.PLAIN;
    private Opening opening = Opening.PLAIN;

    Encryption(boolean wanted, RandomGenerator random) {
        this.random = random;
        if (wanted) {
            begin(FIRST_TAG, Crypto.SHA1_80);
        }
    }

    Optional<Crypto> own() {
        return own;
    }

    Sealing sealing() {
        return sealing;
    }

    Opening opening() {
        return opening;
    }

    boolean isWanted() {
        return own.isPresent();
    }

    /** Takes the key of an answer to our only line. */
    void answered(List<Crypto> lines) {
        if (isWanted()) {
            var ours = own.get();
            open(lines.stream().filter(line -> line.tag() == ours.tag() && line.suite().equals(ours.suite()))
                    .findFirst().orElseThrow(() -> new UnusableSdp("no key for the encryption that was offered")));
        }
    }

    /** Takes the suite that we have already, else their first. */
    void offered(List<Crypto> lines) {
        if (isWanted()) {
            var ours = own.get();
            var taken = lines.stream().filter(line -> line.suite().equals(ours.suite())).findFirst()
                    .or(() -> lines.stream().findFirst())
                    .orElseThrow(() -> new UnusableSdp("no encryption that we speak"));
            if (taken.suite().equals(ours.suite())) {
                own = Optional.of(new Crypto(taken.tag(), ours.suite(), ours.keyAndSalt()));
            } else {
                begin(taken.tag(), taken.suite());
            }
            open(taken);
        }
    }

    private void begin(int tag, String suite) {
        var key = new byte[Crypto.KEY_AND_SALT];
        random.nextBytes(key);
        var ours = new Crypto(tag, suite, key);
        own = Optional.of(ours);
        sealing = new SrtpSealing(key, ours.soundTag());
    }

    private void open(Crypto line) {
        boolean same = theirs.isPresent() && theirs.get().suite().equals(line.suite())
                && MessageDigest.isEqual(theirs.get().keyAndSalt(), line.keyAndSalt());
        if (!same) {
            theirs = Optional.of(line);
            opening = new SrtpOpening(line.keyAndSalt(), line.soundTag());
        }
    }
}
