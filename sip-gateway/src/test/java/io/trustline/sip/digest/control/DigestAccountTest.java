package io.trustline.sip.digest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.digest.control.DigestAccount.Use;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The RFCs' own examples, and challenges that mean harm (RFC 7616, RFC 8760). */
class DigestAccountTest {

    private static final String MUFASA_NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private static final String MUFASA_CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    private final DigestAccount mufasa = new DigestAccount("Mufasa", "Circle of Life", new Random(7));
    private final DigestAccount gateway = new DigestAccount("gateway", "good".repeat(3), new Random(7));

    private static Challenge challenge(String text) {
        return Challenge.best(false, List.of(text)).orElseThrow();
    }

    private String responseOf(String algorithm) {
        var challenge = challenge(
                "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm
                        + ", nonce=\"" + MUFASA_NONCE + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
        return mufasa.prove(challenge, new Use(1, MUFASA_CNONCE), "GET:/dir/index.html").value();
    }

    @Test
    void computesTheExamplesOfRfc7616() {
        assertTrue(responseOf("MD5").contains("response=\"8ca523f5e9506fed4657c9700eebdbec\""));
        assertTrue(responseOf("SHA-256").contains(
                "response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\""));
    }

    @Test
    void computesTheExampleOfRfc2617() {
        var account = new DigestAccount("Mufasa", "Circle Of Life", new Random(7));
        var challenge = challenge("Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\", "
                + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"");
        var proof = account.prove(challenge, new Use(1, "0a4f113b"), "GET:/dir/index.html").value();
        assertTrue(proof.contains("response=\"6629fae49393a05397450978507c4ef1\""), proof);
        assertTrue(proof.contains("qop=auth, nc=00000001, cnonce=\"0a4f113b\""), proof);
    }

    @Test
    void provesTheOldFormWhereNoQopIsOffered() {
        var proofs = gateway.answer(challenge("Digest realm=\"r\", nonce=\"n\""), "INVITE", "sip:a@b");
        var expected = DigestAlgorithm.MD5.hex(DigestAlgorithm.MD5.hex("gateway:r:" + "good".repeat(3)) + ":n:"
                + DigestAlgorithm.MD5.hex("INVITE:sip:a@b"));
        assertTrue(proofs.get(0).value().contains("response=\"" + expected + "\""));
        assertFalse(proofs.get(0).value().contains("cnonce"));
    }

    @Test
    void countsTheUsesOfANonceAndNeverRepeatsItsOwn() {
        var first = gateway.answer(challenge("Digest realm=\"r\", nonce=\"n\", qop=\"auth\""), "INVITE", "sip:a@b");
        var second = gateway.prove("INVITE", "sip:a@b");
        assertTrue(first.get(0).value().contains("nc=00000001"));
        assertTrue(second.get(0).value().contains("nc=00000002"));
        assertFalse(cnonce(first.get(0).value()).equals(cnonce(second.get(0).value())));
        assertEquals(List.of(), new DigestAccount("u", "p", new Random(1)).prove("INVITE", "sip:a@b"));
    }

    private static String cnonce(String value) {
        return value.substring(value.indexOf("cnonce="));
    }

    @Test
    void takesTheStrongestChallengeThatItKnows() {
        var best = Challenge.best(true, List.of("Digest realm=\"r\", nonce=\"a\"",
                "Digest realm=\"r\", nonce=\"b\", algorithm=SHA-256",
                "Digest realm=\"r\", nonce=\"c\", algorithm=SHA-1",
                "Digest realm=\"r\", nonce=\"d\", qop=\"auth-int\"", "Basic realm=\"r\""));
        assertEquals(Optional.of("b"), best.map(Challenge::nonce));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Digest realm=\"r\", nonce=\"a\r\nX-Evil: 1\"", "Digest realm=\"r\", nonce=\"a\0\"",
            "Digest realm=\"r\", nonce=\"a", "Digest realm=\"r\\\", nonce=\"a\"", "Digest realm=\"r\"",
            "Digest nonce=\"a\"", "Digest realm=\"r\", realm=\"q\", nonce=\"a\"", "Digest", "",
            "Digest realm=\"r\" nonce=\"a\"", "Digest realm=\"r\", nonce=\"\u00e9\""})
    void answersNoChallengeThatCannotBeRead(String text) {
        assertEquals(Optional.empty(), Challenge.best(false, List.of(text)));
    }

    @Test
    void isNotBlownUpByALongChallenge() {
        var text = "Digest realm=\"r\", nonce=\"" + "a".repeat(5000) + "\"";
        assertEquals(Optional.empty(), Challenge.best(false, List.of(text)));
    }

    @Test
    void triesEachSideOnceAndOnceMoreWhereTheNonceWasTooOld() {
        var tries = new Tries();
        var asked = challenge("Digest realm=\"r\", nonce=\"a\"");
        var stale = challenge("Digest realm=\"r\", nonce=\"b\", stale=TRUE");
        assertTrue(tries.take(asked));
        assertFalse(tries.take(asked));
        assertTrue(tries.take(stale));
        assertFalse(tries.take(stale));
        assertTrue(tries.take(Challenge.best(true, List.of("Digest realm=\"r\", nonce=\"a\"")).orElseThrow()));
    }

    @Test
    void showsNoPassword() {
        assertFalse((gateway + "" + gateway.answer(challenge("Digest realm=\"r\", nonce=\"n\""), "A", "b"))
                .contains("good"));
    }
}
