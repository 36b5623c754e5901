package io.trustline.simulators.phone.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {

    private static final String HEAD = "v=0\r\no=- 1 1 IN IP4 10.0.0.1\r\ns=-\r\nc=IN IP4 10.0.0.1\r\nt=0 0\r\n";

    @Test
    void takesTheFirstCodecThatItKnowsAndTheKeysBesideIt() {
        var offer = Offer.of(HEAD + "m=audio 4000 RTP/AVP 96 0 8 101\r\na=rtpmap:101 telephone-event/8000\r\n");
        assertEquals(Codec.PCMU, offer.orElseThrow().codec());
        assertEquals(OptionalInt.of(101), offer.orElseThrow().keyType());
        assertEquals(4000, offer.orElseThrow().peer().getPort());
    }

    @Test
    void believesTheAddressOfTheAudioItself() {
        var offer = Offer.of(HEAD + "m=video 5000 RTP/AVP 31\r\nc=IN IP4 10.0.0.3\r\n"
                + "m=audio 4000 RTP/AVP 8\r\nc=IN IP4 10.0.0.2\r\n");
        assertEquals("10.0.0.2", offer.orElseThrow().peer().getAddress().getHostAddress());
    }

    @Test
    void turnsTheDirectionRound() {
        var offer = Offer.of(HEAD + "m=audio 4000 RTP/AVP 8\r\na=sendonly\r\n").orElseThrow();
        assertTrue(offer.answer("10.0.0.9", 6000, 1, 1).contains("a=recvonly\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m=video 4000 RTP/AVP 31", "m=audio 0 RTP/AVP 8", "m=audio 4000 RTP/AVP 18", "m=audio",
            "m=audio x RTP/AVP 8", "m=audio 99999 RTP/AVP 8", "m=audio 4000 RTP/AVP 8\r\nc=IN IP4 phone.example", ""})
    void hasNothingToSayToWhatItCannotHear(String media) {
        assertEquals(Optional.empty(), Offer.of(HEAD + media + "\r\n"));
    }
}
