package io.trustline.sip.desk.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.TrunkView;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.journal.control.SipDatabase;
import io.trustline.sip.control.TownClock;
import io.trustline.sip.trunk.control.Surroundings;
import io.trustline.sip.trunk.control.Trunk;
import io.trustline.sip.trunk.control.TrunkProbe;
import io.trustline.sip.trunk.control.TrunkRhythm;
import io.trustline.sip.trunk.control.Trunks;
import io.trustline.kernel.vault.KeyRing;
import io.trustline.kernel.vault.Vault;
import io.trustline.sip.vault.control.NumberDigests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** A gateway of several nodes over one database, and calls that were made. */
final class DeskTown {

    static final Msisdn ALICE = new Msisdn("+8613800138000");
    static final Msisdn BOB = new Msisdn("+8613900139000");

    final TownClock clock = new TownClock();
    final SipDatabase database = SipDatabase.fresh();
    private final Random chance = new Random(3);
    private final KeyRing keys = KeyRing.parse("spring " + Tokens.secret(chance));
    final NumberDigests digests = new NumberDigests(keys);

    Node node() {
        var trunks = new Trunks(new Silence(), TrunkRhythm.USUAL, new Surroundings(clock, chance, Thread::new));
        return new Node(new ConsoleTrunks(database.source(), new Vault(keys, chance), trunks, clock), trunks);
    }

    CallPages pages() {
        return new CallPages(database.source(), digests, "CN");
    }

    TrunkWish trunk(String name, String password) {
        return new TrunkWish(name, "sip.example.org", 5061, TrunkWish.Transport.TLS, TrunkWish.Mode.STATIC, "",
                password,
                "", "+861062795885", TrunkWish.NumberFormat.E164, true, 5, 30, 1, 1, List.of("+86"), 12,
                TrunkWish.Media.SRTP, TrunkWish.Redirects.REFUSE);
    }

    /** @param outcome empty while it lives; {@code not-dialled/NO_TRUNK} carries its reason */
    UUID call(Msisdn number, String outcome, String trunk, Instant at) {
        var id = Tokens.id(chance);
        var parts = outcome.split("/");
        database.say("INSERT INTO sip.call (id, challenge, service, language, number_masked, number_digest, boot,"
                + " outcome, refusal, trunk, asked_at, ended_at) VALUES ('" + id + "', 'sign-in', '6258', 'zh-CN', '"
                + number.masked() + "', '" + digests.of(number) + "', '" + id + "', " + text(parts[0]) + ", "
                + text(parts.length > 1 ? parts[1] : "") + ", " + text(trunk) + ", '" + at + "', "
                + (outcome.isEmpty() ? "NULL" : "'" + at.plusSeconds(20) + "'") + ")");
        return id;
    }

    private static String text(String value) {
        return value.isEmpty() ? "NULL" : "'" + value + "'";
    }

    /** One server with its own live trunks. */
    record Node(ConsoleTrunks console, Trunks trunks) {

        List<String> names() {
            return console.views().stream().map(TrunkView::name).toList();
        }
    }

    /** A wire on which nobody answers. */
    private static final class Silence implements TrunkProbe {

        @Override
        public void ask(Trunk trunk, Consumer<Answer> ear) {
            // Nobody is there.
        }

        @Override
        public void register(Trunk trunk, Duration expires, Consumer<Answer> ear) {
            // Nobody is there.
        }
    }
}
