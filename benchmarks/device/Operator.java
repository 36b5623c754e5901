import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.http.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Vouches for numbers with the key of the demonstration's gateway, without a gateway in between. */
final class Operator {

    private final SigningKey key;
    private final AtomicLong nonce = new AtomicLong(System.nanoTime());

    private Operator(SigningKey key) {
        this.key = key;
    }

    static Operator of(Path home) throws IOException {
        for (var line : Files.readAllLines(home.resolve("gateway/keys"))) {
            var words = line.strip().split("\\s+");
            if (words.length == 2 && !line.startsWith("#")) {
                return new Operator(new SigningKey(words[0], Octets.fromBase64url(words[1]).orElseThrow()));
            }
        }
        throw new IOException("no key in " + home.resolve("gateway/keys"));
    }

    Map<String, String> vouch(String path, byte[] body, String msisdn) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-digest", ContentDigest.of(body));
        headers.put("x-msisdn", msisdn);
        var request = new SignedRequest("POST", path, name -> List.of(headers.get(name)));
        headers.putAll(HttpSignature.sign(request, SignatureKind.GATEWAY, key, Instant.now(),
                Long.toHexString(nonce.incrementAndGet())));
        return headers;
    }
}
