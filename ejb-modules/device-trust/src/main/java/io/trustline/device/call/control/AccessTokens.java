package io.trustline.device.call.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.vault.control.ContextSecret;
import io.trustline.device.vault.control.Secrets;
import io.trustline.kernel.identity.DeviceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;

/** The tokens that devices get: signed by the platform for itself, and worth nothing without the device's call key. */
@ApplicationScoped
public class AccessTokens {

    private static final JWSHeader HEADER = new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("trustline-token")).build();
    private static final String KID = "kid";
    private static final int LONGEST = 512;

    @Inject
    Secrets secrets;
    @Inject
    DeviceSettings settings;
    @Inject
    Clock clock;

    /** A token and when it ends. */
    public record Grant(String token, Instant expires) {

        @Override
        public String toString() {
            return "token until " + expires;
        }
    }

    /** What a token says: whose it is and which key signs with it, a negotiated one or a registration. */
    public record Bearer(DeviceId device, String kid) {}

    /** @param latest the end of what it is bound to; no token outlives that */
    public Grant grant(DeviceId device, String kid, Instant latest) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var wanted = now.plus(settings.tokenTime());
        var expires = wanted.isAfter(latest) ? latest : wanted;
        var token = new SignedJWT(HEADER, new JWTClaimsSet.Builder().subject(device.toString()).claim(KID, kid)
                .issueTime(Date.from(now)).expirationTime(Date.from(expires)).build());
        try {
            token.sign(new MACSigner(secrets.get(ContextSecret.TOKEN)));
            return new Grant(token.serialize(), expires);
        } catch (JOSEException ourKeyIsLongEnough) {
            throw new IllegalStateException(ourKeyIsLongEnough);
        }
    }

    /** Empty unless it is one of ours and still good. */
    public Optional<Bearer> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(token);
            boolean ours = HEADER.getAlgorithm().equals(jwt.getHeader().getAlgorithm())
                    && HEADER.getType().equals(jwt.getHeader().getType())
                    && jwt.verify(new MACVerifier(secrets.get(ContextSecret.TOKEN)));
            return ours ? bearer(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<Bearer> bearer(JWTClaimsSet claims) throws ParseException {
        boolean good = claims.getExpirationTime().toInstant().isAfter(clock.instant());
        var kid = claims.getStringClaim(KID);
        return good ? DeviceId.parse(claims.getSubject()).map(device -> new Bearer(device, kid)) : Optional.empty();
    }
}
