package io.trustline.sip.engine.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallOutcome.NotDialled;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.Language;
import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.call.control.CallRules;
import io.trustline.sip.dialling.control.DialBounds;
import io.trustline.sip.journal.control.SipDatabase;
import io.trustline.sip.legitimacy.control.LegitimacyBounds;
import io.trustline.sip.media.control.SoundRules;
import io.trustline.sip.media.rtp.control.Ports;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.stack.control.StackPlan;
import io.trustline.sip.trunk.control.TrunkRhythm;
import io.trustline.kernel.vault.KeyRing;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.SessionKeys;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The whole of it, with real sockets, prompts and rules. */
class GatewayTest {

    private static final Random CHANCE = new Random(17);
    private static final ServiceNumber BANK = new ServiceNumber("6258");
    private static final byte[] KEY = new byte[32];
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final SipDatabase database = SipDatabase.fresh();
    private final AtomicInteger threads = new AtomicInteger();
    private final List<CallRecord> ended = new CopyOnWriteArrayList<>();

    @Test
    void beginsAndEndsAgainAndAgainWithoutATrace() throws IOException {
        int port = freePort();
        for (int times = 0; times < 3; times++) {
            var gateway = gateway(port);
            gateway.start();
            gateway.stop();
            GatewayTown.await(() -> threads.get() == 0);
            new DatagramSocket(new InetSocketAddress(HERE, port)).close();
        }
    }

    @Test
    void doesNotBeginOnAPortThatIsTakenAndLeavesNothingBehind() throws IOException {
        try (var other = new DatagramSocket(new InetSocketAddress(HERE, 0))) {
            var gateway = gateway(other.getLocalPort());
            assertThrows(RuntimeException.class, gateway::start);
            GatewayTown.await(() -> threads.get() == 0);
        }
    }

    @Test
    void saysThatThereIsNoTrunkToTheConsolesOwnTestCall() throws IOException {
        var gateway = gateway(freePort());
        gateway.start();
        try {
            var wish = gateway.rulebook().houseService().command("13800138000", "CN", Language.ENGLISH);
            var placed = gateway.place(wish, new CorrelationId("town-call"), Optional.empty());
            assertInstanceOf(Placed.Written.class, placed);
            GatewayTown.await(() -> ended.size() == 1);
            assertEquals(new NotDialled(DialRefusal.NO_TRUNK), ended.get(0).outcome());
        } finally {
            gateway.stop();
        }
    }

    @Test
    void dialsNobodyForAScriptThatCannotBeSaid() throws IOException {
        var gateway = gateway(freePort());
        gateway.start();
        gateway.rulebook().services()
                .put(new ServiceWish(BANK, "Bank", false, Set.of(KeyProfile.HMAC_SHA256), "", 60, 1000, 100_000));
        gateway.rulebook().serviceKeys().add(BANK, KEY);
        try {
            var unknown = gateway.place(asking(gateway, "no-such-words"), new CorrelationId("town-call"),
                    Optional.empty());
            assertEquals(Optional.of(DialRefusal.UNREADABLE_SECRET), unknown.refusal());
            var known = gateway.place(asking(gateway, "recovery-begun"), new CorrelationId("town-call"),
                    Optional.empty());
            assertInstanceOf(Placed.Written.class, known);
        } finally {
            gateway.stop();
        }
    }

    private static PlaceCall asking(Gateway gateway, String prompt) {
        var call = new CallId(Tokens.id(CHANCE));
        var script = new CallScript(List.of(Piece.prompt(prompt)));
        var now = Clock.systemUTC().instant();
        var stamp = new SessionKeys.Stamp(BANK, now, Tokens.secret(CHANCE));
        return new PlaceCall(call, "ask " + prompt, BANK, "CN", Language.ENGLISH,
                gateway.rulebook().secrets().seal(call, script), SessionKeys.make(KEY, stamp, "+8613800138000", script),
                now.plusSeconds(30));
    }

    private Gateway gateway(int port) {
        var sound = new SoundRules(HERE, new Ports.Range(HERE, 40_000, 40_099, 0, Duration.ofMillis(10)), 10,
                Duration.ofSeconds(20), false);
        var carriers = new CarrierPlan(StackPlan.plain(HERE.getHostAddress(), port), TrunkRhythm.USUAL, List.of(),
                sound, new PromptFolder(Optional.empty()), 1, 10);
        var dialling = new DialBounds(Set.of("CN"), Set.of(PhoneNumberType.MOBILE), List.of(), List.of(), 10, 100, 1000,
                20, ZoneOffset.UTC);
        var plan = new GatewayPlan(KeyRing.parse("town " + Tokens.secret(CHANCE)),
                new LegitimacyBounds(Duration.ofMinutes(5), Duration.ofDays(30)), dialling, carriers,
                new EngineBounds(quick(), 10, 2, 1000, Duration.ofSeconds(5), "town"));
        return new Gateway(new World(database.source(), database, Clock.systemUTC(), CHANCE, this::thread), plan,
                () -> {}, ended::add);
    }

    private static CallRules quick() {
        var usual = CallRules.usual();
        return new CallRules(usual.noReply(), usual.ring(), usual.pause(), usual.keyWait(), usual.total(),
                usual.closeGuard(), Duration.ofMillis(1), 3, 3, 3, false);
    }

    private static int freePort() throws IOException {
        try (var free = new DatagramSocket(new InetSocketAddress(HERE, 0))) {
            return free.getLocalPort();
        }
    }

    private Thread thread(Runnable work) {
        return new Thread(() -> {
            threads.incrementAndGet();
            try {
                work.run();
            } finally {
                threads.decrementAndGet();
            }
        });
    }
}
