package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.PortalDatabase;
import io.trustline.portal.control.PortalKeys;
import io.trustline.portal.control.PortalKeysFixture;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.guard.control.CallWish;
import io.trustline.portal.guard.control.Guard;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.ServiceNumber;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** Codes and calls over tables of their own, with a guard and a gateway that only remember what they are asked. */
final class House extends Clock implements Guard {

    static final CustomerId ALICE = new CustomerId(new UUID(1, 1));
    static final Msisdn HER_NUMBER = new Msisdn("+8613912340001");
    static final Msisdn HER_OFFICE = new Msisdn("+8613912340002");
    static final String HER_ATTEMPT = "alice's attempt";
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Visitor LAPTOP = new Visitor("192.0.2.1", "Laptop", Optional.empty());

    final DataSource database;
    final PortalKeys keys = PortalKeysFixture.one();
    final VerificationSettings settings = defaults();
    final ChallengeRows rows = new ChallengeRows();
    final CallRows calls = new CallRows();
    final CalledCodes challenges = new CalledCodes();
    final CallNews news = new CallNews();
    final Closing closing = new Closing();
    final Sweeping sweeping = new Sweeping();
    final List<ChallengeClosed> closed = new ArrayList<>();
    final List<CallMoved> moved = new ArrayList<>();
    final List<Msisdn> verified = new ArrayList<>();
    final List<CallWish> disowned = new ArrayList<>();
    final List<CallWish> weighed = new ArrayList<>();
    final Lines lines;
    /** What the guard says to a wish for this number. */
    Optional<Refusal> againstHerNumber = Optional.empty();
    private Instant now = NOON;

    House() {
        this(PortalDatabase.fresh());
    }

    House(DataSource database) {
        this.database = database;
        rows.database = database;
        rows.open();
        calls.database = database;
        calls.open();
        lines = new Lines(calls, this);
        var codes = new Codes();
        codes.keys = keys;
        var onlooker = new Onlooker();
        onlooker.calls = calls;
        onlooker.codes = codes;
        onlooker.settings = settings;
        onlooker.clock = this;
        var calling = calling(codes, onlooker);
        wire(calling);
        challenges.rows = rows;
        challenges.codes = codes;
        challenges.calling = calling;
        challenges.closing = closing;
        challenges.onlooker = onlooker;
        challenges.settings = settings;
        challenges.clock = this;
        challenges.random = new Random(7);
        listen();
    }

    Progress open(ChallengeWish wish) {
        return fruit(challenges.open(wish));
    }

    static <T> T fruit(Outcome<T> outcome) {
        return outcome.fold(fruit -> fruit, refusal -> {
            throw new AssertionError(refusal.type().slug());
        });
    }

    static String slug(Outcome<?> outcome) {
        return outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
    }

    static ChallengeWish hers() {
        return wish(Optional.of(HER_NUMBER), false);
    }

    /** As somebody asks who only knows her name. */
    static ChallengeWish veiled() {
        return wish(Optional.of(HER_NUMBER), true);
    }

    static ChallengeWish decoy() {
        return wish(Optional.empty(), true);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private static ChallengeWish wish(Optional<Msisdn> number, boolean veiled) {
        return new ChallengeWish(Purpose.SIGN_IN, HER_ATTEMPT, number.map(known -> ALICE), number, Proving.HOUSE,
                Language.MANDARIN, LAPTOP, false, veiled, false);
    }

    private Calling calling(Codes codes, Onlooker onlooker) {
        var calling = new Calling();
        calling.rows = rows;
        calling.calls = calls;
        calling.outgoing = lines;
        calling.codes = codes;
        calling.onlooker = onlooker;
        calling.guard = this;
        calling.keys = keys;
        calling.settings = settings;
        calling.clock = this;
        return calling;
    }

    private void wire(Calling calling) {
        closing.rows = rows;
        closing.calling = calling;
        closing.guard = this;
        closing.disowning = remembering(new ArrayList<ChallengeDisowning>());
        closing.closed = remembering(closed);
        closing.clock = this;
    }

    private void listen() {
        news.calls = calls;
        news.rows = rows;
        news.closing = closing;
        news.moved = remembering(moved);
        news.clock = this;
        sweeping.rows = rows;
        sweeping.calls = calls;
        sweeping.closing = closing;
        sweeping.news = news;
        sweeping.settings = settings;
        sweeping.clock = this;
    }

    @SuppressWarnings("unchecked")
    static <T> Event<T> remembering(List<T> fired) {
        return (Event<T>) Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[]{Event.class},
                (self, method, given) -> {
                    synchronized (fired) {
                        fired.add((T) given[0]);
                    }
                    return null;
                });
    }

    private static VerificationSettings defaults() {
        var settings = new VerificationSettings();
        settings.codeLife = Duration.ofMinutes(3);
        settings.codeLongest = Duration.ofMinutes(10);
        settings.codeTries = 5;
        settings.codeCalls = 3;
        settings.codeWaits = List.of(Duration.ofSeconds(30), Duration.ofSeconds(60));
        settings.callSilence = Duration.ofMinutes(2);
        settings.callsPerMinute = 600;
        settings.callsPerDay = 20_000;
        settings.callSpendPerDay = 100_000;
        return settings;
    }

    @Override
    public Optional<Refusal> admit(CallWish wish) {
        weighed.add(wish);
        return wish.number().filter(HER_NUMBER::equals).flatMap(number -> againstHerNumber);
    }

    @Override
    public void keptBack(CallWish wish, BlockReason reason) {
        // nothing here keeps a call back
    }

    @Override
    public void verified(ServiceNumber service, Msisdn number) {
        verified.add(number);
    }

    @Override
    public void disowned(CallWish wish) {
        disowned.add(wish);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
