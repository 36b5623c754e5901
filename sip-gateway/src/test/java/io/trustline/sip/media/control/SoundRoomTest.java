package io.trustline.sip.media.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.Language;
import io.trustline.sip.media.rtp.control.RtpHeader;
import io.trustline.sip.speech.control.Law;
import io.trustline.sip.speech.control.Proof;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines speak to a telephone over real sockets (VOX-5, VOX-12). */
class SoundRoomTest {

    private static final Pattern PORT = Pattern.compile("m=audio (\\d+) ");
    private final RoomFixture fixture = new RoomFixture();
    private final HallPhone phone = new HallPhone();
    private final BlockingQueue<MediaNews> news = new LinkedBlockingQueue<>();
    private final MediaLine line = fixture.room.open(new MediaWish(false), news::add).orElseThrow();

    @AfterEach
    void hangUp() {
        fixture.close();
        phone.close();
    }

    @ParameterizedTest
    @CsvSource({"8 101,PCMA,A_LAW", "0 101,PCMU,MU_LAW"})
    void readsACodeThatThePhoneHears(String formats, String codec, Law law) throws InterruptedException {
        var speech = RoomFixture.SCRIPT.again(Language.ENGLISH, "3658");
        line.say(speech);
        assertEquals(new Agreement.Agreed(codec, 20, false, ""), line.agree(phone.answer(formats)));
        int packets = RoomFixture.PROMPTS.track(speech, law).length() / 160 + 3;
        for (int i = 0; i < packets; i++) {
            phone.receive();
        }
        assertEquals(List.of("3658", "3658"),
                RoomFixture.EAR.hear(law.decode(phone.sound()), Language.ENGLISH).readings());
        assertEquals(speech, ((MediaNews.FirstDigit) next()).speech());
        assertEquals(new MediaNews.Said(speech, new Proof(true, 2)), next());
    }

    @Test
    void countsPacketsAndTimeWithoutAGap() {
        line.agree(phone.answer("8"));
        var first = ByteBuffer.wrap(phone.receive());
        for (int i = 1; i <= 10; i++) {
            var packet = ByteBuffer.wrap(phone.receive());
            assertEquals((short) (first.getShort(2) + i), packet.getShort(2));
            assertEquals(first.getInt(4) + 160 * i, packet.getInt(4));
            assertEquals(first.getInt(8), packet.getInt(8));
        }
    }

    @Test
    void marksThePacketWhereTalkBegins() {
        line.agree(phone.answer("8"));
        phone.receive();
        line.say(RoomFixture.SCRIPT.goodbye(Language.MANDARIN));
        var packet = phone.receive();
        while ((packet[1] & 0x80) == 0) {
            packet = phone.receive();
        }
        assertFalse((phone.receive()[1] & 0x80) != 0);
    }

    @ParameterizedTest
    @CsvSource({"10,10", "30,30", "40,40", "60,60", "5,10", "100,60"})
    void sendsPacketsAsLongAsTheAnswerWishes(int wished, int millis) {
        line.agree(phone.answer("8", "a=ptime:" + wished));
        assertEquals(RtpHeader.LENGTH + millis * 8, phone.receive().length);
        assertEquals(RtpHeader.LENGTH + millis * 8, phone.receive().length);
    }

    @Test
    void hearsAKeyOnceHoweverOftenItIsSent() throws InterruptedException {
        line.agree(phone.answer("8 101"));
        for (int i = 0; i < 6; i++) {
            phone.press('1', 800, port());
        }
        phone.press('#', 4000, port());
        phone.press('1', 800, port());
        phone.press('9', 8000, port());
        assertEquals(List.of(new MediaNews.Key('1'), new MediaNews.Key('#'), new MediaNews.Key('9')),
                List.of(next(), next(), next()));
    }

    @Test
    void aStrangerPressesNoKey() throws InterruptedException {
        line.agree(phone.answer("8 101"));
        phone.press('1', 800, port());
        assertEquals(new MediaNews.Key('1'), next());
        try (var stranger = new HallPhone()) {
            for (int i = 0; i < 500; i++) {
                stranger.press('9', 8000 + i * 800, port());
            }
            assertEquals(new MediaNews.Key('2'), pressedUntilHeard('2', 1600));
        }
        assertTrue(line.figures().foreign() > 0, line.figures().toString());
    }

    @Test
    void sendsToWhereThePhonesPacketsComeFrom() {
        try (var translated = new HallPhone()) {
            line.agree(phone.answer("8 101"));
            translated.press('1', 800, port());
            assertTrue(translated.receive().length > RtpHeader.LENGTH);
        }
    }

    @Test
    void aHushedCodeIsNotProvedAndTheNextSpeechIsSaid() throws InterruptedException {
        var code = RoomFixture.SCRIPT.code(Language.ENGLISH, "", "365882");
        line.agree(phone.answer("8"));
        line.say(code);
        phone.receive();
        phone.receive();
        line.hush();
        line.say(RoomFixture.SCRIPT.goodbye(Language.ENGLISH));
        var said = next();
        if (said.equals(new MediaNews.Said(code, new Proof(false, 0)))) {
            said = next();
        }
        assertEquals(new MediaNews.Said(RoomFixture.SCRIPT.goodbye(Language.ENGLISH), Proof.NOTHING), said);
    }

    @Test
    void holdStopsTheSoundAndItGoesOnAfterwards() {
        line.agree(phone.answer("8"));
        phone.receive();
        var held = (Agreement.Agreed) line.reagree(phone.answer("8", "a=sendonly"));
        assertTrue(held.sdp().contains("a=recvonly"), held.sdp());
        var resumed = (Agreement.Agreed) line.reagree(phone.answer("0 8", "a=sendrecv"));
        assertTrue(resumed.sdp().contains("a=rtpmap:8 PCMA/8000") && resumed.sdp().contains("a=sendrecv"));
        assertEquals("PCMA", resumed.codec());
        phone.receive();
    }

    @Test
    void offersItselfAnewWhereTheOtherSideAsksForIt() {
        assertEquals(Agreement.Disagreed.class, line.reagree("").getClass());
        line.agree(phone.answer("8"));
        var again = ((Agreement.Agreed) line.reagree("")).sdp();
        assertEquals(line.offer().replaceFirst("(o=- \\d+) 1 ", "$1 2 "), again);
        assertEquals(line.offer(), line.offer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v=0", "v=0\r\nm=audio 0 RTP/AVP 8\r\nc=IN IP4 127.0.0.1\r\n",
            "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 18\r\n",
            "v=0\r\nc=IN IP4 224.1.1.1\r\nm=audio 4000 RTP/AVP 8\r\n",
            "v=0\r\nc=IN IP4 255.255.255.255\r\nm=audio 4000 RTP/AVP 8\r\n",
            "v=0\r\nc=IN IP6 ::1\r\nm=audio 4000 RTP/AVP 8\r\n",
            "v=0\r\nc=IN IP4 phone.example\r\nm=audio 4000 RTP/AVP 8\r\n",
            "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/SAVP 8\r\n"})
    void refusesAnAnswerOutOfWhichNoSoundComes(String answer) {
        assertEquals(Agreement.Disagreed.class, line.agree(answer).getClass());
        assertEquals(0, line.figures().sent());
    }

    @Test
    void saysThatNothingIsHeard() throws InterruptedException {
        try (var impatient = new RoomFixture(Duration.ofMillis(1), false)) {
            var quiet = impatient.room.open(new MediaWish(false), news::add).orElseThrow();
            quiet.agree(phone.answer("8"));
            assertEquals(new MediaNews.Silent(), next());
            assertEquals(new MediaNews.Silent(), next());
        }
    }

    @Test
    void twoLinesSpeakEncryptedAndKeepTheirStateOverAnotherOffer() throws InterruptedException {
        var alice = fixture.room.open(new MediaWish(true), news::add).orElseThrow();
        var bob = fixture.room.open(new MediaWish(true), news::add).orElseThrow();
        var answer = (Agreement.Agreed) bob.reagree(alice.offer());
        assertTrue(answer.encrypted() && answer.sdp().contains("RTP/SAVP 8 101"), answer.sdp());
        assertEquals(new Agreement.Agreed("PCMA", 20, true, ""), alice.agree(answer.sdp()));
        bob.say(RoomFixture.SCRIPT.goodbye(Language.ENGLISH));
        next();
        // What Bob sent before Alice knew his key was foreign to her.
        long early = alice.figures().foreign();
        assertTrue(alice.figures().received() > 10, alice.figures().toString());
        alice.agree(((Agreement.Agreed) bob.reagree(alice.offer())).sdp());
        bob.say(RoomFixture.SCRIPT.goodbye(Language.ENGLISH));
        next();
        assertTrue(alice.figures().received() > 20 && alice.figures().foreign() == early, alice.figures().toString());
        assertTrue(bob.figures().received() > 20 && bob.figures().foreign() == 0, bob.figures().toString());
    }

    @Test
    void anAnswerWithoutEncryptionIsNoAnswerToAnOfferWithIt() {
        var secret = fixture.room.open(new MediaWish(true), news::add).orElseThrow();
        assertEquals(new Agreement.Disagreed("no encryption"), secret.agree(phone.answer("8")));
        var otherTag = secret.offer().replace("crypto:1 ", "crypto:2 ");
        assertEquals(new Agreement.Disagreed("no key for the encryption that was offered"), secret.agree(otherTag));
    }

    /** As telephones do it, again and again: where a flood fills the socket the kernel drops what comes. */
    private MediaNews pressedUntilHeard(char key, int timestamp) throws InterruptedException {
        MediaNews heard = null;
        for (int i = 0; heard == null && i < 200; i++) {
            phone.press(key, timestamp, port());
            heard = news.poll(50, TimeUnit.MILLISECONDS);
        }
        return heard;
    }

    private int port() {
        var port = PORT.matcher(line.offer());
        assertTrue(port.find());
        return Integer.parseInt(port.group(1));
    }

    private MediaNews next() throws InterruptedException {
        var next = news.poll(10, TimeUnit.SECONDS);
        assertTrue(next != null, "no news");
        return next;
    }
}
