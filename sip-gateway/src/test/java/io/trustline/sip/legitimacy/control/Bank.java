package io.trustline.sip.legitimacy.control;

import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.api.SessionKey;
import io.trustline.sip.api.SessionKeys;
import io.trustline.sip.journal.control.SipDatabase;
import io.trustline.sip.control.TownClock;
import io.trustline.sip.vault.control.CallSecrets;
import io.trustline.kernel.vault.KeyRing;
import io.trustline.kernel.vault.Vault;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A bank that may have calls placed, the gateway that judges it, and their tables. */
final class Bank {

    static final ServiceNumber NUMBER = new ServiceNumber("6258");
    static final String ALICE = "138 0013 8000";
    static final CallSecret CODE = new CallSecret("365882", Optional.of("47"));

    final Random chance = new Random(9);
    final TownClock clock = new TownClock();
    final SipDatabase database = SipDatabase.fresh();
    final byte[] key = bytes(32);
    final Vault vault;
    final CallSecrets secrets;
    final Services services = new Services(database.source(), clock);
    final ServiceKeys keys;
    final Legitimacy legitimacy;

    Bank() {
        var gateway = KeyRing.parse("spring " + Tokens.secret(chance));
        vault = new Vault(gateway, chance);
        secrets = new CallSecrets(gateway);
        keys = new ServiceKeys(database.source(), vault, clock, chance);
        legitimacy = new Legitimacy(database.source(), services, keys, new Legitimacy.Sealed(secrets,
                new LegitimacyBounds(Duration.ofMinutes(5), Duration.ofDays(30))));
    }

    /** Known, with its key, and as the seal of the day allows. */
    Bank open(KeyProfile... profiles) {
        services.put(wish(false, profiles));
        keys.add(NUMBER, key);
        return this;
    }

    ServiceWish wish(boolean stopped, KeyProfile... profiles) {
        return new ServiceWish(NUMBER, "The bank", stopped, Set.of(profiles), "", 60, 1000, 100_000);
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        chance.nextBytes(bytes);
        return bytes;
    }

    PlaceCall command() {
        return command(key, CODE);
    }

    PlaceCall command(byte[] with, CallMatter matter) {
        var stamp = new SessionKeys.Stamp(NUMBER, clock.instant(), Tokens.secret(chance));
        return command(SessionKeys.make(with, stamp, ALICE, matter), matter);
    }

    PlaceCall plain(KeyProfile profile) {
        var matter = new CallSecret(CODE.code(), Optional.empty());
        var bare = new SessionKey(profile, ALICE, "", "", "");
        return command(new SessionKey(profile, ALICE, SessionKeys.value(bare, key, NUMBER, matter), "", ""), matter);
    }

    PlaceCall command(SessionKey proof, CallMatter matter) {
        var call = new CallId(Tokens.id(chance));
        return new PlaceCall(call, "sign-in of alice", NUMBER, "CN", Language.MANDARIN, secrets.seal(call, matter),
                proof, clock.instant().plusSeconds(60));
    }

    /** "legitimate", or the reason. */
    String judge(PlaceCall command) {
        return legitimacy.judge(command, clock.instant()).fold(legitimate -> "legitimate", Enum::name);
    }
}
