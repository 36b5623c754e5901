package io.trustline.sip.peers.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.SessionKey;
import io.trustline.sip.api.TrunkHealth;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.engine.control.Engine;
import io.trustline.sip.engine.control.EngineBounds;
import io.trustline.sip.engine.control.House;
import io.trustline.sip.engine.control.World;
import io.trustline.sip.journal.control.SipDatabase;
import io.trustline.sip.media.control.SoundRoom;
import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.speech.control.Listeners;
import io.trustline.sip.speech.control.SpokenScript;
import io.trustline.sip.stack.control.SipStackLegs;
import io.trustline.sip.stack.control.SipTrunkProbe;
import io.trustline.sip.trunk.control.Surroundings;
import io.trustline.sip.trunk.control.Trunk;
import io.trustline.sip.trunk.control.TrunkRhythm;
import io.trustline.sip.trunk.control.Trunks;
import io.trustline.kernel.vault.KeyRing;
import io.trustline.sip.vault.control.NumberDigests;

/** The whole engine in this process, with real sockets, real sound and real tables; only who may call is left open. */
public final class Gateway implements AutoCloseable {

    /** Whom everybody calls. */
    public static final String NUMBER = "+8613800138000";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int port = Network.freePort(Network.GATEWAY);
    private final Random chance = new Random(COUNT.incrementAndGet());
    private final AtomicInteger threads = new AtomicInteger();
    private final OpenGate gate = new OpenGate();
    private SipDatabase database;
    private final List<TrunkWish> wishes;
    private Duration ring = Duration.ofSeconds(45);
    private Duration silence = Duration.ofSeconds(20);
    private Optional<SSLContext> tls = Optional.empty();
    private boolean asking;
    private int lastRtp = Measures.LAST_RTP;
    private Listeners listeners;
    private SoundRoom room;
    private SipStackLegs legs;
    private Trunks trunks;
    private Engine engine;

    private Gateway(List<TrunkWish> wishes) {
        this.wishes = wishes;
    }

    /** Begins with the first call. */
    public static Gateway over(TrunkWish... wishes) {
        return new Gateway(List.of(wishes));
    }

    /** How long it lets a telephone ring; before the start. */
    public Gateway rings(Duration longest) {
        ring = longest;
        return this;
    }

    /** How long it bears that nothing is heard; before the start. */
    public Gateway bearsSilence(Duration longest) {
        silence = longest;
        return this;
    }

    /** Sends its trunks OPTIONS and REGISTER, which SIPp does not understand; before the start. */
    public Gateway asksTrunks() {
        asking = true;
        return this;
    }

    /** Calls over TLS too, and trusts those whom that context trusts; before the start. */
    public Gateway trusts(SSLContext context) {
        tls = Optional.of(context);
        return this;
    }

    /** Keeps its tables in that database instead of one in memory; before the start. */
    public Gateway keepsTablesAt(String url) {
        database = SipDatabase.at(url);
        return this;
    }

    /** How many calls have ports for their sound; before the start. */
    public Gateway hasLines(int count) {
        lastRtp = Measures.FIRST_RTP + count * 2 - 1;
        return this;
    }

    public synchronized Gateway start() {
        if (engine == null) {
            database = database == null ? SipDatabase.fresh() : database;
            listeners = new Listeners(Voices.EAR, 2, 2_000, this::thread);
            room = new SoundRoom(Measures.sound(lastRtp, silence),
                    new SoundRoom.Tools(Voices.PROMPTS, listeners, Clock.systemUTC(), chance,
                            this::thread));
            room.start();
            var surroundings = new Surroundings(Clock.systemUTC(), chance, this::thread);
            legs = new SipStackLegs(Measures.stack(port, tls), surroundings);
            startOneAtATime(legs);
            trunks = new Trunks(asking ? new SipTrunkProbe(legs) : new KindProbe(), TrunkRhythm.USUAL, surroundings);
            trunks.start();
            wishes.forEach(wish -> trunks.put(new Trunk(wish, true)));
            engine = engine();
            engine.start();
        }
        return this;
    }

    /** The library's stacks share one executor for each class loader, and two that begin at once trip over it. */
    private static void startOneAtATime(SipStackLegs legs) {
        synchronized (Gateway.class) {
            legs.start();
        }
    }

    private Engine engine() {
        return new Engine(new World(database.source(), database, Clock.systemUTC(), chance, this::thread),
                new io.trustline.sip.engine.control.Network(legs, trunks, room, new SpokenScript(Voices.PROMPTS)),
                new House(gate, (service, askedAt, cost) -> {},
                        new NumberDigests(KeyRing.parse("town " + Tokens.secret(chance))),
                        () -> {}, gate::ended),
                new EngineBounds(Measures.calls(ring), Measures.CALLS_AT_ONCE, 4, 10_000, Duration.ofSeconds(5),
                        "town"));
    }

    public int port() {
        start();
        return port;
    }

    public PlacedCall call(String code) {
        return call(code, Language.ENGLISH);
    }

    public PlacedCall call(String code, Language language) {
        return call(new CallSecret(code, Optional.empty()), language);
    }

    public PlacedCall call(CallMatter matter, Language language) {
        start();
        var call = new CallId(Tokens.id(chance));
        var placed = gate.expect(call, matter);
        engine.place(new PlaceCall(call, "login " + call, new ServiceNumber("6258"), "CN", language, "sealed",
                new SessionKey(KeyProfile.PLAIN_SM3, NUMBER, "", "", ""), Instant.parse("2099-01-01T00:00:00Z")),
                new CorrelationId("town-call"), Optional.empty());
        return placed;
    }

    public Gateway adds(TrunkWish wish) {
        start();
        trunks.put(new Trunk(wish, true));
        return this;
    }

    /** From now on calls go over that one instead. */
    public void replaces(String name, TrunkWish wish) {
        adds(wish);
        trunks.remove(name);
    }

    public boolean isUp(String name) {
        return trunks.view(name).filter(view -> view.health() == TrunkHealth.UP).isPresent();
    }

    public int liveCalls() {
        return engine.liveCalls();
    }

    /** Every call is over, and whatever it held was given back. */
    public void awaitAllGivenBack() {
        Await.until("no call, leg or line is left", Duration.ofSeconds(90),
                () -> engine.liveCalls() == 0 && legs.live() == 0 && room.lines() == 0);
    }

    public int reportsWaiting() {
        return engine.reportsWaiting();
    }

    /** Threads of ours that run. */
    public int threads() {
        return threads.get();
    }

    public String trouble() {
        return engine.trouble();
    }

    @Override
    public void close() {
        stop();
    }

    /** Again changes nothing. */
    public synchronized void stop() {
        if (engine != null) {
            engine.stop();
            trunks.stop();
            room.close();
            listeners.close();
            legs.stop();
            engine = null;
        }
    }

    private Thread thread(Runnable work) {
        var thread = Executors.defaultThreadFactory().newThread(() -> {
            threads.incrementAndGet();
            try {
                work.run();
            } finally {
                threads.decrementAndGet();
            }
        });
        thread.setDaemon(true);
        return thread;
    }
}
