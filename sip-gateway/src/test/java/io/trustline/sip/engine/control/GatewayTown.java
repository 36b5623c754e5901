package io.trustline.sip.engine.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.DialDecision;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.SessionKey;
import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.call.control.CallRules;
import io.trustline.sip.call.control.TownNetwork;
import io.trustline.sip.call.control.TownSound;
import io.trustline.sip.journal.control.SipDatabase;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.kernel.vault.KeyRing;
import io.trustline.sip.vault.control.NumberDigests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A gateway with real threads and real tables between a made-up house and made-up wires. */
final class GatewayTown implements Gatekeeper, AutoCloseable {

    static final String CODE = "365882";
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Random CHANCE = new Random(11);

    final SipDatabase database;
    final TownNetwork network = new TownNetwork();
    final TownSound sound = new TownSound();
    final List<CallRecord> ended = new CopyOnWriteArrayList<>();
    final AtomicInteger threads = new AtomicInteger();
    final Engine engine;
    volatile Optional<DialRefusal> refusal = Optional.empty();

    GatewayTown() {
        this(SipDatabase.fresh(), "town", 2);
    }

    GatewayTown(SipDatabase database, String node, int callsAtOnce) {
        this.database = database;
        var usual = CallRules.usual();
        var rules = new CallRules(usual.noReply(), usual.ring(), Duration.ofMillis(1), usual.keyWait(), usual.total(),
                Duration.ofMillis(50), Duration.ofMillis(1), 3, 3, 3, false);
        engine = new Engine(new World(database.source(), database, Clock.systemUTC(), CHANCE, this::thread),
                new Network(network, network, sound, sound),
                new House(this, (service, at, cost) -> {},
                        new NumberDigests(KeyRing.parse("town " + Tokens.secret(CHANCE))),
                        () -> {}, ended::add),
                new EngineBounds(rules, callsAtOnce, 2, 100, Duration.ofSeconds(5), node));
        engine.start();
    }

    Placed place(PlaceCall wish) {
        return engine.place(wish, new CorrelationId("town-call"), Optional.empty());
    }

    static PlaceCall wish(String challenge) {
        return new PlaceCall(new CallId(Tokens.id(CHANCE)), challenge, new ServiceNumber("6258"), "CN",
                Language.MANDARIN, "sealed", new SessionKey(KeyProfile.PLAIN_SM3, "13800138000", "", "", ""),
                Instant.parse("2030-01-01T00:00:00Z"));
    }

    /** The last telephone answers, hears the code and puts down. */
    void takeTheCall() {
        await(() -> !network.wires.isEmpty());
        network.last().tell(new LegNews.Answered("answer", false));
        await(() -> !sound.last().speeches.isEmpty());
        sound.last().finish(true, Instant.now(Clock.systemUTC()));
        hangUp();
    }

    void hangUp() {
        await(() -> !network.wires.isEmpty());
        network.last().tell(new LegNews.HungUp(Optional.of(16)));
        network.last().tell(new LegNews.Closed());
    }

    void awaitRow(CallId call, String outcome) {
        await(() -> outcome.equals(database.ask("SELECT outcome FROM sip.call WHERE id = '" + call + "'")));
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not happen");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public <R> R judge(PlaceCall command, Instant now, Function<Legitimate, R> legitimate,
            Function<DialRefusal, R> refused) {
        return refusal.map(refused).orElseGet(() -> legitimate
                .apply(new Legitimate(command.proof().number(), new CallSecret(CODE, Optional.empty()), "")));
    }

    @Override
    public DialDecision decide(PlaceCall command, String number, Instant now) {
        return new DialDecision.Dial(Msisdn.parse(number, command.region()).orElseThrow(), "CN");
    }

    @Override
    public void close() {
        engine.stop();
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
