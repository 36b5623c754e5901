package io.trustline.sip.media.sdp.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions of others: the bad ones first (VOX-5). */
class SdpReaderTest {

    private static final String HEAD = "v=0\r\no=- 1 1 IN IP4 10.1.1.1\r\ns=-\r\nc=IN IP4 10.1.1.1\r\nt=0 0\r\n";
    private static final String AUDIO = HEAD + "m=audio 4000 RTP/AVP 8 101\r\na=rtpmap:101 telephone-event/8000\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "v=1\r\n", "v=0", "m=audio 4000 RTP/AVP 8\r\n", HEAD,
            HEAD + "m=audio 0 RTP/AVP 8\r\n", HEAD + "m=audio 70000 RTP/AVP 8\r\n", HEAD + "m=audio 4000 RTP/AVP\r\n",
            HEAD + "m=audio -1 RTP/AVP 8\r\n", HEAD + "m=audio 4000 RTP/AVP 128\r\n",
            HEAD + "m=audio 4000 RTP/AVP eight\r\n", HEAD + "m=video 4000 RTP/AVP 8\r\n",
            HEAD + "m=audio 4000 UDP/TLS/RTP/SAVPF 8\r\n", "v=0\r\nm=audio 4000 RTP/AVP 8\r\n",
            "v=0\r\nc=IN IP6 2001:db8::1\r\nm=audio 4000 RTP/AVP 8\r\n",
            "v=0\r\nc=IN IP4 media.trunk.example\r\nm=audio 4000 RTP/AVP 8\r\n",
            "v=0\r\nc=IN IP4 10.1.1.256\r\nm=audio 4000 RTP/AVP 8\r\n",
            "v=0\r\nc=IN IP4 10.1.1.1/127\r\nm=audio 4000 RTP/AVP 8\r\n", AUDIO + "a\r\n", AUDIO + "a:x\r\n",
            AUDIO + "a=x\u0000y\r\n", AUDIO + "a=x\ry\r\n", " " + AUDIO})
    void refusesWhatIsNoDescriptionOfSound(String sdp) {
        assertThrows(UnusableSdp.class, () -> SdpReader.read(sdp));
    }

    @Test
    void refusesGiants() {
        assertThrows(UnusableSdp.class, () -> SdpReader.read(AUDIO + "a=x\r\n".repeat(200)));
        assertThrows(UnusableSdp.class, () -> SdpReader.read(AUDIO + "a=" + "x".repeat(8192) + "\r\n"));
        SdpReader.read(AUDIO + "a=x\r\n".repeat(190));
    }

    @Test
    void noMutilatedDescriptionIsMoreThanRefused() {
        var random = new SplittableRandom(4566);
        for (int i = 0; i < 5000; i++) {
            var text = new StringBuilder(AUDIO + "a=ptime:20\r\na=crypto:1 " + Crypto.SHA1_80 + " inline:x\r\n");
            for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(128));
            }
            readOrRefused(text.toString());
        }
    }

    private static void readOrRefused(String sdp) {
        try {
            SdpReader.read(sdp);
        } catch (UnusableSdp refused) {
            assertFalse(refused.getMessage().isEmpty());
        }
    }

    @Test
    void takesTheAddressOfTheStreamBeforeThatOfTheWhole() {
        var description = SdpReader.read(AUDIO + "c=IN IP4 10.2.2.2\r\n");
        assertEquals("/10.2.2.2:4000", description.rtp().toString());
        assertEquals("/10.2.2.2:4001", description.rtcp().toString());
        assertEquals(4009, SdpReader.read(AUDIO + "a=rtcp:4009\r\n").rtcp().getPort());
    }

    @Test
    void takesLinesThatEndWithoutCarriageReturn() {
        assertEquals(4000, SdpReader.read(AUDIO.replace("\r", "")).rtp().getPort());
    }

    @Test
    void takesBlanksAtTheEndAndLettersOfAnyScript() {
        var description = SdpReader.read(HEAD.replace("s=-", "s=电话\tcall ").replace("10.1.1.1\r\nt", "10.1.1.1 \r\nt")
                + "m=audio 4000 RTP/AVP 8 \r\na=sendonly \r\n");
        assertEquals(Direction.SENDONLY, description.direction());
        assertEquals(List.of(8), description.formats());
    }

    @Test
    void takesTheFirstAudioThatIsNotSwitchedOff() {
        var description = SdpReader.read(HEAD + "m=video 5000 RTP/AVP 31\r\na=ptime:40\r\nm=audio 0 RTP/AVP 8\r\n"
                + "m=audio 6000/1 RTP/AVP 0\r\na=ptime:30\r\nm=audio 7000 RTP/AVP 8\r\na=ptime:60\r\n");
        assertEquals(6000, description.rtp().getPort());
        assertEquals(2, description.audioLine());
        assertEquals(30, description.packetMillis());
        assertEquals(List.of("video 0 RTP/AVP 31", "audio 0 RTP/AVP 8", "audio 0 RTP/AVP 0", "audio 0 RTP/AVP 8"),
                description.mediaLines());
    }

    @Test
    void knowsNumbersOfTheirOwnForKeysAndCodecs() {
        var description = SdpReader.read(HEAD + "m=audio 4000 RTP/AVP 97 96\r\na=rtpmap:96 telephone-event/8000\r\n"
                + "a=rtpmap:97 pcma/8000/1\r\n");
        assertEquals(Optional.of(97), description.format("PCMA/8000"));
        assertEquals(Optional.of(96), description.events());
        assertEquals(Optional.empty(), description.format("PCMU/8000"));
    }

    @ParameterizedTest
    @CsvSource({"ptime:20,20", "ptime:10,10", "ptime:60,60", "ptime:5,10", "ptime:500,60", "ptime:0,20", "ptime:x,20",
            "maxptime:10,10", "maxptime:40,20", "ptime:99999999999,20"})
    void sendsPacketsOfTenToSixtyMilliseconds(String attribute, int millis) {
        assertEquals(millis, SdpReader.read(AUDIO + "a=" + attribute + "\r\n").packetMillis());
    }

    @ParameterizedTest
    @CsvSource({"sendrecv,SENDRECV", "sendonly,SENDONLY", "recvonly,RECVONLY", "inactive,INACTIVE", "other,SENDRECV"})
    void knowsHold(String attribute, Direction direction) {
        assertEquals(direction, SdpReader.read(AUDIO + "a=" + attribute + "\r\n").direction());
        assertEquals(direction, SdpReader.read(HEAD + "a=" + attribute + "\r\nm=audio 4000 RTP/AVP 8\r\n").direction());
    }

    @Test
    void knowsHoldWithTheAddressOfNobody() {
        assertEquals(Direction.INACTIVE, SdpReader.read(AUDIO + "c=IN IP4 0.0.0.0\r\n").direction());
    }

    @Test
    void takesOnlyKeysThatItUnderstandsWholly() {
        var key = "QUJD".repeat(10);
        var description = SdpReader.read(AUDIO + "a=crypto:1 AEAD_AES_256_GCM inline:" + key + "\r\n" + "a=crypto:2 "
                + Crypto.SHA1_80 + " inline:" + key + "|2^31|1:1\r\n" + "a=crypto:3 " + Crypto.SHA1_80 + " inline:"
                + key
                + " UNENCRYPTED_SRTP\r\n" + "a=crypto:4 " + Crypto.SHA1_32 + " inline:" + key + "|2^31\r\n");
        assertEquals(List.of(4), description.cryptos().stream().map(Crypto::tag).toList());
        assertFalse(description.toString().contains("QUJD") || description.toString().contains("[65"));
    }

    @Test
    void readsItsOwnOffer() throws UnknownHostException {
        var own = new OwnDescription(InetAddress.getByName("10.3.3.3"), 20_000, 7, Optional.empty());
        var description = SdpReader.read(own.offer(1));
        assertEquals(List.of(8, 0, 101), description.formats());
        assertEquals("/10.3.3.3:20000", description.rtp().toString());
    }

    @Test
    void answersEveryStreamOfAnOffer() throws UnknownHostException {
        var own = new OwnDescription(InetAddress.getByName("10.3.3.3"), 20_000, 7, Optional.empty());
        var offer = SdpReader.read(HEAD + "m=video 5000 RTP/AVP 31\r\nm=audio 4000 RTP/AVP 18 0 96\r\na=sendonly\r\n"
                + "a=rtpmap:96 telephone-event/8000\r\na=ptime:30\r\n");
        var answer = own.answer(3, offer, "PCMU/8000");
        assertTrue(answer.startsWith("v=0\r\no=- 7 3 IN IP4 10.3.3.3\r\n"), answer);
        assertTrue(answer.endsWith("m=video 0 RTP/AVP 31\r\nm=audio 20000 RTP/AVP 0 96\r\na=rtpmap:0 PCMU/8000\r\n"
                + "a=rtpmap:96 telephone-event/8000\r\na=fmtp:96 0-16\r\na=ptime:30\r\na=recvonly\r\n"), answer);
    }

    @ParameterizedTest
    @CsvSource({"10.9.9.1,true", "8.8.8.8,true", "127.0.0.1,false", "127.9.9.9,false", "0.1.2.3,false",
            "224.0.0.1,false", "239.255.255.255,false", "240.0.0.1,false", "255.255.255.255,false"})
    void soundGoesToOneHostThatIsNotThisOne(String there, boolean allowed) throws UnknownHostException {
        assertEquals(allowed, Addresses.mayBeSentTo(InetAddress.getByName(there), InetAddress.getByName("10.1.1.1")));
    }

    @Test
    void soundMayStayInAMachineThatLivesAlone() throws UnknownHostException {
        var here = InetAddress.getByName("127.0.0.1");
        assertTrue(Addresses.mayBeSentTo(InetAddress.getByName("127.0.0.2"), here));
        assertFalse(Addresses.mayBeSentTo(InetAddress.getByName("224.0.0.1"), here));
    }
}
