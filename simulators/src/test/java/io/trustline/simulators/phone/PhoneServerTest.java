package io.trustline.simulators.phone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VOX-5: the telephone of the demonstration meets its caller as telephones do. */
class PhoneServerTest extends OpenPhone {

    private static final String RINGING = "SIP/2.0 180";
    private static final String TAKEN = "SIP/2.0 200";

    @Test
    void ringsUntilSomebodyAnswersAndEndsWhenTheCallerDoes() throws Exception {
        alice.invites().hears(RINGING);
        awaitCall("\"state\":\"ringing\",\"waiting\":true");

        assertEquals(204, post("/answer"));
        assertTrue(Caller.soundPort(alice.hears(TAKEN)) > 0);
        alice.acknowledges();
        awaitCall("\"state\":\"talking\"");
        alice.says("BYE").hears(TAKEN);

        awaitCall("\"ending\":\"caller-hung-up\"");
    }

    @Test
    void hangsUpOnItsOwnOnceTheCallIsConfirmed() throws Exception {
        alice.invites().hears(RINGING);
        post("/answer");
        alice.hears(TAKEN);
        assertEquals(204, post("/hang-up"));
        alice.acknowledges();

        alice.agrees(alice.hears("BYE "));

        awaitCall("\"ending\":\"we-hung-up\"");
    }

    @ParameterizedTest
    @CsvSource({"busy,486,busy", "decline,603,declined"})
    void refusesAsItWasTold(String manner, int status, String ending) throws Exception {
        post("/manner?" + manner);

        alice.invites().hears("SIP/2.0 " + status);
        alice.acknowledgesRefusal();

        awaitCall("\"ending\":\"" + ending + "\"");
    }

    @Test
    void declinesByHand() throws Exception {
        alice.invites().hears(RINGING);
        awaitCall("\"waiting\":true");
        assertEquals(204, post("/decline"));
        alice.hears("SIP/2.0 603");
    }

    @Test
    void ringsOnWhileNobodyAnswersUntilTheCallerGivesUp() throws Exception {
        post("/manner?no-answer");
        alice.invites().hears(RINGING);
        awaitCall("\"state\":\"ringing\",\"waiting\":false");
        assertEquals(409, post("/answer"));

        alice.cancels().hears("SIP/2.0 487");

        awaitCall("\"ending\":\"cancelled\"");
    }

    @Test
    void saysThatAMachineAnswers() throws Exception {
        post("/manner?voicemail");
        var taken = alice.invites().hears(TAKEN);
        var contact = Caller.header(taken, "Contact");
        assertTrue(contact.endsWith(">;actor=\"msg-taker\";automata"), contact);
    }

    @Test
    void saysThatTheCallGoesElsewhere() throws Exception {
        post("/manner?divert");
        var forwarded = alice.invites().hears("SIP/2.0 181");
        assertTrue(Caller.header(forwarded, "History-Info").contains("index=1.1"), forwarded);
        var taken = alice.hears(TAKEN);
        assertTrue(Caller.header(taken, "History-Info").contains("cause=302"), taken);
        assertTrue(alice.heard().contains("SIP/2.0 180 Ringing"), alice.heard()::toString);
    }

    @Test
    void findsASecondCallerBusyAndKeepsTheFirst() throws Exception {
        alice.invites().hears(RINGING);
        try (var bob = new Caller("bob", port)) {
            bob.invites().hears("SIP/2.0 486");
        }
        awaitCall("\"waiting\":true");
        assertEquals(204, post("/answer"));
    }

    @Test
    void wantsItsRingingProvenWhereTheCallerCan() throws Exception {
        post("/manner?at-once");
        var ringing = alice.invites("Supported: 100rel").hears(RINGING);
        assertEquals("100rel", Caller.header(ringing, "Require"));
        alice.proves(ringing).hears(TAKEN);
        assertTrue(Caller.soundPort(alice.hears(TAKEN)) > 0);
    }

    @Test
    void answersACallThatIsTurnedRound() throws Exception {
        var taken = talk();
        var again = alice.turns("sendonly").hears(TAKEN);
        assertTrue(again.contains("a=recvonly"), again);
        assertEquals(Caller.soundPort(taken), Caller.soundPort(again));
    }

    @Test
    void knowsNothingOfCallsThatItDoesNotHave() {
        assertTrue(alice.says("BYE").hears("SIP/2.0 481").contains("481"));
    }

    @Test
    void refusesAnOfferThatItCannotHear() {
        alice.says("INVITE").hears("SIP/2.0 488");
    }

    @Test
    void sendsKeysAsEventsThatEndThrice() throws Exception {
        talk();
        assertEquals(204, post("/key?9"));

        var events = new ArrayList<byte[]>();
        while (events.size() < 11) {
            var packet = alice.listens();
            if ((packet[1] & 0x7F) == 101) {
                events.add(packet);
            }
        }
        assertEquals(1, events.stream().map(packet -> Arrays.hashCode(Arrays.copyOfRange(packet, 4, 8))).distinct()
                .count(), "all packets of a key have one timestamp");
        assertTrue(events.stream().allMatch(packet -> packet[12] == 9));
        assertArrayEquals(new int[]{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1},
                events.stream().mapToInt(packet -> (packet[13] & 0x80) >> 7).toArray());
        assertEquals(409, post("/key?x"));
    }

    @Test
    void keepsWhatItHeard() throws Exception {
        int sound = Caller.soundPort(talk());
        var loud = new byte[172];
        Arrays.fill(loud, (byte) 0x2A);
        for (int packet = 0; packet < 20; packet++) {
            System.arraycopy(new byte[]{(byte) 0x80, 8, 0, (byte) packet, 0, 0, (byte) (packet * 160 >> 8),
                    (byte) (packet * 160), 0, 0, 0, 7}, 0, loud, 0, 12);
            alice.plays(loud, sound);
        }
        alice.listens();
        alice.says("BYE").hears(TAKEN);
        awaitCall("\"ending\":\"caller-hung-up\"");

        var wav = sound("/calls/1/audio.wav");
        assertTrue(wav.length > 44 && wav[0] == 'R');
    }

    @Test
    void leavesNoPortBehind() throws Exception {
        alice.invites().hears(RINGING);
        phone.close();
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(port, socket.getLocalPort());
        }
        assertEquals(List.of(), Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("phone")).collect(Collectors.toList()));
    }
}
