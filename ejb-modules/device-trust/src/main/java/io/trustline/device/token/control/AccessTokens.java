package io.trustline.device.token.control;

import io.trustline.device.control.DeviceSettings;
import io.trustline.device.vault.control.ContextSecret;
import io.trustline.device.vault.control.Secrets;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.json.Unfit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Stateless tokens, a JWS under a secret of ours; alone they open nothing, a call is signed as well (§5). */
@ApplicationScoped
public class AccessTokens {

    @Inject
    Secrets secrets;
    @Inject
    DeviceSettings settings;
    @Inject
    Clock clock;

    /** Good from now on, for as long as the settings say but not after {@code latest}. */
    public AccessToken good(DeviceId device, String kid, Instant latest) {
        var expires = Instant.ofEpochSecond(clock.instant().plus(settings.tokenTime()).getEpochSecond());
        return new AccessToken(device, kid, expires.isBefore(latest) ? expires : latest);
    }

    public String write(AccessToken token) {
        var claims = new JsonWriter().with("sub", token.device().toString()).with("kid", token.kid())
                .with("iat", clock.instant().getEpochSecond()).with("exp", token.expires().getEpochSecond()).bytes();
        return SignedMessage.sign(Typ.TOKEN, claims, secrets.get(ContextSecret.TOKEN)).compact();
    }

    /** Empty where we did not make it or its time is over. */
    public Optional<AccessToken> read(String text) {
        return SignedMessage.read(text, Typ.TOKEN)
                .flatMap(message -> message.verified(secrets.get(ContextSecret.TOKEN)))
                .flatMap(claims -> Fields.read(claims, AccessTokens::from))
                .filter(token -> clock.instant().isBefore(token.expires()));
    }

    private static AccessToken from(Fields fields) {
        var device = DeviceId.parse(fields.text("sub")).orElseThrow(() -> new Unfit("sub"));
        return new AccessToken(device, fields.text("kid"), Instant.ofEpochSecond(fields.number("exp")));
    }
}
