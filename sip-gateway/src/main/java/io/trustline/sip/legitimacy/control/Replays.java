package io.trustline.sip.legitimacy.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.SessionKeys;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What must not come twice. It is kept with the call that it came with: the same command may be delivered again, which
 * is no replay; that it is not dialled again is the journal's work.
 */
final class Replays {

    private static final String INSERT = "INSERT INTO sip.replay (digest, call_id, good_until) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING";
    private static final String OWNER = "SELECT call_id FROM sip.replay WHERE digest = ?";

    private final Sql sql;
    private final LegitimacyBounds bounds;

    Replays(DataSource database, LegitimacyBounds bounds) {
        this.sql = new Sql(database);
        this.bounds = bounds;
    }

    /** Whether another call had it before; otherwise it is this call's from now on. */
    boolean isReplay(PlaceCall command, Instant now) {
        var digest = digest(command);
        var id = command.call().value();
        return sql.change(INSERT, digest, id, goodUntil(command, now)) == 0
                && sql.first(OWNER, row -> new CallId(row.getObject(1, UUID.class)), digest)
                        .filter(command.call()::equals).isEmpty();
    }

    private Instant goodUntil(PlaceCall command, Instant now) {
        return now.plus(command.proof().profile() == KeyProfile.HMAC_SHA256
                ? bounds.clockWindow().multipliedBy(2).plusSeconds(1)
                : bounds.plainReplayWindow());
    }

    private static String digest(PlaceCall command) {
        var proof = command.proof();
        var once = proof.profile() == KeyProfile.HMAC_SHA256 ? proof.nonce() : SessionKeys.normal(proof);
        var text = proof.profile() + "|" + command.service() + "|" + once;
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
