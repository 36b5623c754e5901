package io.trustline.webapi.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.sdk.wire.http.SignatureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** VOX-8: who signs need not show its key; what is signed is taken once, in time, and as it was. */
class SignedCallersTest extends AtTheGate {

    @Test
    void aSignatureUnderALiveKeyIsTakenOnce() {
        var request = signed(post(BODY), "415926:k-2", NEWER, "n-1");
        assertEquals("415926", judge(request));
        assertEquals("replayed", judge(request));
        assertEquals("415926", judge(signed(get(), "415926:k-2", NEWER, "n-2")));
    }

    @Test
    void aSignatureNeedNotNameItsKey() {
        assertEquals("415926", judge(signed(post(BODY), "415926", OLDER, "n-1")));
        assertEquals("415926", judge(signed(post(BODY), "415926", NEWER, "n-2")));
        assertEquals("not-authentic", judge(signed(post(BODY), "415926", STRANGE, "n-3")));
    }

    @Test
    void aSignatureNamesTheKeyThatItWasMadeWith() {
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:k-1", NEWER, "n-1")));
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:", NEWER, "n-2")));
        assertEquals("not-authentic", judge(signed(post(BODY), "271828:k-2", NEWER, "n-3")));
    }

    @Test
    void nothingThatWasSignedMayBeAnother() {
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:k-1", OLDER, "n-1").body(BODY + " ")));
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:k-1", OLDER, "n-1")
                .header("Host", "other.example")));
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:k-1", OLDER, "n-1").without("Content-Digest")));
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:k-1", OLDER, "n-1")
                .header("Idempotency-Key", "another-wish")));
    }

    @Test
    void anIdempotencyKeyIsSignedWithTheRest() {
        var wish = post(BODY).header("Idempotency-Key", "wish-1");
        assertEquals("415926", judge(signed(wish, "415926:k-1", OLDER, "n-1", SignatureKind.SERVICE_ONCE)));
        assertEquals("not-authentic", judge(wish.header("Idempotency-Key", "wish-2")));
    }

    @Test
    void aSignatureOfAnotherTimeIsTold() {
        var request = signed(post(BODY), "415926:k-1", OLDER, "n-1");
        clock.now = clock.now.plusSeconds(121);
        assertEquals("clock-skewed", judge(request));
    }

    @Test
    void theExampleOfTheDocumentIsTaken() throws IOException {
        var text = Files.readString(Path.of("../docs/protocols/verify.md"));
        var request = post(BODY);
        for (var name : List.of("Content-Digest", "Signature-Input", "Signature")) {
            var line = Pattern.compile("(?m)^" + name + ": (.*)$").matcher(text);
            assertEquals(true, line.find(), name);
            request.header(name, line.group(1));
        }
        assertEquals("415926", judge(request));
    }
}
