package io.trustline.sip.dialling.control;

import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.DialDecision;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.journal.control.SipDatabase;
import io.trustline.sip.control.TownClock;
import io.trustline.kernel.vault.KeyRing;
import io.trustline.sip.vault.control.NumberDigests;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A gateway with rules, a bank and a shop that have calls placed, and two people with telephones. */
final class DialTown {

    static final ServiceNumber BANK = new ServiceNumber("6258");
    static final ServiceNumber SHOP = new ServiceNumber("7000");
    static final String ALICE = "+8613800138000";
    static final String BOB = "+8613900139000";

    final TownClock clock = new TownClock();
    final SipDatabase database = SipDatabase.fresh();
    final NumberDigests digests = new NumberDigests(KeyRing.parse("spring " + Tokens.secret(new Random(5))));

    static DiallingSettings settings() {
        var settings = new DiallingSettings();
        settings.countries = "CN";
        settings.numberKinds = "mobile,fixed-line,fixed-line-or-mobile";
        settings.allowedPrefixes = Optional.empty();
        settings.blockedPrefixes = Optional.empty();
        settings.blockedPrefixesShipped = true;
        settings.callsPerNumberAndHour = 10;
        settings.callsPerMinute = 600;
        settings.spendPerDay = 100_000;
        settings.spendReservedPerCall = 20;
        settings.dayZone = java.time.ZoneId.of("Asia/Shanghai");
        return settings;
    }

    DialRules rules(DiallingSettings settings) {
        return new DialRules(database.source(), settings.bounds(), digests, DialTown::find);
    }

    /** The number and country, or the reason. */
    String decide(DialRules rules, String number, ServiceNumber service) {
        return told(rules.decide(number, "CN", service, clock.instant()));
    }

    static String told(DialDecision decision) {
        return decision.fold(dial -> dial.number().e164() + " " + dial.country(), refuse -> refuse.reason().name());
    }

    private static Optional<ServiceWish> find(ServiceNumber number) {
        var bounds = number.equals(SHOP) ? List.of(2, 3) : List.of(1000, 1000);
        return Set.of(BANK, SHOP).contains(number)
                ? Optional.of(new ServiceWish(number, "of the town", false, Set.of(KeyProfile.HMAC_SHA256), "",
                        bounds.get(0), bounds.get(1), number.equals(SHOP) ? 1_000 : 50_000))
                : Optional.empty();
    }
}
