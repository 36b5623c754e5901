package io.trustline.sip.legitimacy.control;

import static io.trustline.sip.api.KeyProfile.HMAC_SHA256;
import static io.trustline.sip.api.KeyProfile.PLAIN_MD5;
import static io.trustline.sip.api.KeyProfile.PLAIN_SHA256;
import static io.trustline.sip.api.KeyProfile.PLAIN_SM3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.SessionKey;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** VOX-4: a command is dialled only for whom it was made, unbent, in time and once. */
class LegitimacyTest {

    private final Bank bank = new Bank().open(HMAC_SHA256);

    @Test
    void aBankWithItsKeyMayAsk() {
        var judgement = bank.legitimacy.judge(bank.command(), bank.clock.instant());
        assertEquals(new Judgement.Legitimate(Bank.ALICE, Bank.CODE), judgement);
        assertFalse(judgement.toString().contains("365882"));
    }

    @Test
    void nobodyElseMayAsk() {
        assertEquals("UNKNOWN_SERVICE", new Bank().judge(bank.command()));
        bank.services.put(bank.wish(true, HMAC_SHA256));
        assertEquals("SERVICE_STOPPED", bank.judge(bank.command()));
    }

    @Test
    void aBankWithoutALiveKeyIsStopped() {
        bank.keys.revoke(Bank.NUMBER, bank.keys.names(Bank.NUMBER).get(0));
        assertEquals("SERVICE_STOPPED", bank.judge(bank.command()));
    }

    @Test
    void anotherProfileThanThoseSwitchedOnIsRefusedEvenWithTheRightKey() {
        assertEquals("PROFILE_NOT_ALLOWED", bank.judge(bank.plain(PLAIN_MD5)));
        assertEquals("PROFILE_NOT_ALLOWED", bank.judge(bank.plain(PLAIN_SHA256)));
    }

    @Test
    void thePublishedProfilesWorkWhereTheyAreSwitchedOn() {
        bank.services.put(bank.wish(false, PLAIN_MD5, PLAIN_SHA256, PLAIN_SM3));
        assertEquals("legitimate", bank.judge(bank.plain(PLAIN_MD5)));
        assertEquals("legitimate", bank.judge(bank.plain(PLAIN_SHA256)));
        assertEquals("legitimate", bank.judge(bank.plain(PLAIN_SM3)));
        assertEquals("PROFILE_NOT_ALLOWED", bank.judge(bank.command()));
    }

    @Test
    void whateverIsBentFitsNoKey() {
        var good = bank.command();
        var proof = good.proof();
        assertEquals("WRONG_SESSION_KEY", bank.judge(with(good, "13800138001", proof.value(), proof.time(),
                proof.nonce())));
        assertEquals("WRONG_SESSION_KEY", bank.judge(with(good, Bank.ALICE, Tokens.secret(bank.chance), proof.time(),
                proof.nonce())));
        assertEquals("WRONG_SESSION_KEY", bank.judge(with(good, Bank.ALICE, proof.value(),
                "" + (Long.parseLong(proof.time()) + 1), proof.nonce())));
        assertEquals("WRONG_SESSION_KEY", bank.judge(with(good, Bank.ALICE, proof.value(), proof.time(),
                Tokens.secret(bank.chance))));
        assertEquals("legitimate", bank.judge(good));
    }

    @Test
    void anotherCodeOrScreenUnderTheSameProofFitsNoKey() {
        var proof = bank.command().proof();
        assertEquals("WRONG_SESSION_KEY",
                bank.judge(bank.command(proof, new CallSecret("365883", Optional.of("47")))));
        assertEquals("WRONG_SESSION_KEY",
                bank.judge(bank.command(proof, new CallSecret("365882", Optional.of("48")))));
        assertEquals("WRONG_SESSION_KEY", bank.judge(bank.command(proof, new CallSecret("365882", Optional.empty()))));
    }

    @Test
    void aScriptIsLegitimateOnlyAsItWasProved() {
        var asked = bank.command(bank.key, paying(10_520));
        assertEquals(new Judgement.Legitimate(Bank.ALICE, paying(10_520)),
                bank.legitimacy.judge(asked, bank.clock.instant()));
        assertEquals("WRONG_SESSION_KEY", bank.judge(bank.command(asked.proof(), paying(1_052_000))));
        assertEquals("WRONG_SESSION_KEY", bank.judge(bank.command(asked.proof(), Bank.CODE)));
    }

    private static CallScript paying(long fen) {
        return new CallScript(List.of(Piece.prompt("you-are-paying"), Piece.amount(fen, "CNY")));
    }

    @Test
    void anotherKeyFitsNot() {
        assertEquals("WRONG_SESSION_KEY", bank.judge(bank.command(bank.bytes(32), Bank.CODE)));
    }

    @Test
    void twoKeysLiveSideBySideUntilOneIsRevoked() {
        var next = bank.bytes(32);
        bank.keys.add(Bank.NUMBER, next);
        assertEquals("legitimate", bank.judge(bank.command()));
        assertEquals("legitimate", bank.judge(bank.command(next, Bank.CODE)));
        bank.keys.revoke(Bank.NUMBER, bank.keys.names(Bank.NUMBER).get(0));
        assertEquals("WRONG_SESSION_KEY", bank.judge(bank.command()));
        assertEquals("legitimate", bank.judge(bank.command(next, Bank.CODE)));
    }

    @Test
    void aSecretForAnotherCallOrUnderAnotherKeyDoesNotOpen() {
        var good = bank.command();
        var moved = new PlaceCall(new CallId(Tokens.id(bank.chance)), good.challenge(), good.service(), good.region(),
                good.language(), good.secret(), good.proof(), good.goodUntil());
        assertEquals("UNREADABLE_SECRET", bank.judge(moved));
    }

    @Test
    void theClockMayDifferByTheWindowAndNoMore() {
        var early = bank.command();
        bank.clock.goOn(Duration.ofMinutes(5));
        assertEquals("EXPIRED", bank.judge(early));
        bank.clock.goOn(Duration.ofSeconds(1));
        assertEquals("STALE", bank.judge(early));
    }

    @Test
    void aTimeAheadOfOursIsJudgedAlike() {
        bank.clock.goOn(Duration.ofMinutes(5));
        var ahead = bank.command();
        var further = bank.command();
        bank.clock.goOn(Duration.ofMinutes(-5));
        assertEquals("legitimate", bank.judge(ahead));
        bank.clock.goOn(Duration.ofSeconds(-1));
        assertEquals("STALE", bank.judge(further));
    }

    @Test
    void whatWasUsedBeforeIsAReplayButTheSameCommandAgainIsNot() {
        var first = bank.command();
        assertEquals("legitimate", bank.judge(first));
        assertEquals("legitimate", bank.judge(first));
        assertEquals("REPLAYED", bank.judge(bank.command(first.proof(), Bank.CODE)));
    }

    @Test
    void aPlainKeyIsAReplayInWhateverCase() {
        bank.services.put(bank.wish(false, PLAIN_SHA256));
        var first = bank.plain(PLAIN_SHA256);
        assertEquals("legitimate", bank.judge(first));
        var loud = new SessionKey(PLAIN_SHA256, Bank.ALICE, first.proof().value().toUpperCase(Locale.ROOT), "", "");
        assertEquals("REPLAYED", bank.judge(bank.command(loud, new CallSecret("365882", Optional.empty()))));
    }

    @Test
    void aRefusedProofLeavesNoTrace() {
        bank.judge(bank.command(bank.bytes(32), Bank.CODE));
        assertEquals("0", bank.database.ask("SELECT count(*) FROM sip.replay"));
    }

    @Test
    void ofTwentyAtOnceWithOneProofOneMayAsk() throws Exception {
        var proof = bank.command().proof();
        var asks = IntStream.range(0, 20).mapToObj(n -> bank.command(proof, Bank.CODE))
                .map(command -> (Callable<String>) () -> bank.judge(command)).toList();
        var pool = Executors.newFixedThreadPool(20);
        try {
            int legitimate = 0;
            for (var answer : pool.invokeAll(asks)) {
                legitimate += answer.get().equals("legitimate") ? 1 : 0;
            }
            assertEquals(1, legitimate);
        } finally {
            pool.shutdownNow();
        }
    }

    private static PlaceCall with(PlaceCall good, String number, String value, String time, String nonce) {
        return new PlaceCall(good.call(), good.challenge(), good.service(), good.region(), good.language(),
                good.secret(), new SessionKey(good.proof().profile(), number, value, time, nonce), good.goodUntil());
    }
}
