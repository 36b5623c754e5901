package io.trustline.sip.legitimacy.control;

import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.api.SessionKeys;
import io.trustline.sip.vault.control.CallSecrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The console's own service, for test calls: a service like any other, whose key nobody ever sees. */
public final class HouseService {

    public static final ServiceNumber NUMBER = new ServiceNumber("console");
    private static final int KEY_BYTES = 32;
    private static final int CODE_DIGITS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ServiceWish WISH = new ServiceWish(NUMBER, "Console", false, Set.of(KeyProfile.HMAC_SHA256),
            "", 10, 500, 20_000);

    private final Services services;
    private final ServiceKeys keys;
    private final CallSecrets secrets;
    private final Clock clock;
    private final RandomGenerator random;

    public HouseService(Services services, ServiceKeys keys, CallSecrets secrets, Clock clock,
            RandomGenerator random) {
        this.services = services;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
        this.random = random;
    }

    /** At start: the first node makes it for all. */
    public void prepare() {
        if (services.find(NUMBER).isEmpty()) {
            services.put(WISH);
        }
        if (keys.names(NUMBER).isEmpty()) {
            var key = new byte[KEY_BYTES];
            random.nextBytes(key);
            keys.add(NUMBER, key);
        }
    }

    /** A whole command with a code made up for it, to be given to the very entry that others use. */
    public PlaceCall command(String number, String region, Language language) {
        var call = new CallId(Tokens.id(random));
        var secret = new CallSecret(code(), Optional.empty());
        var stamp = new SessionKeys.Stamp(NUMBER, clock.instant(), Tokens.secret(random));
        var proof = SessionKeys.make(keys.alive(NUMBER).get(0), stamp, number, secret);
        return new PlaceCall(call, "test " + call, NUMBER, region, language, secrets.seal(call, secret), proof,
                clock.instant().plus(PATIENCE));
    }

    private String code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_DIGITS; i++) {
            code.append(random.nextInt(10));
        }
        return code.toString();
    }
}
