package io.trustline.simulators.phone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.simulators.phone.call.Manner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-5: the telephone of the demonstration meets its caller as telephones do. */
class PhoneServerTest {

    private static final String RINGING = "SIP/2.0 180";
    private static final String TAKEN = "SIP/2.0 200";

    private final List<String> journal = new CopyOnWriteArrayList<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    private PhoneServer phone;
    private Caller alice;
    private int port;

    @BeforeEach
    void open() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        port = anyFree();
        phone = PhoneServer.open(new PhonePlan(new InetSocketAddress(loopback, port),
                new InetSocketAddress(loopback, 0), Manner.BY_HAND), journal::add);
        alice = new Caller("alice", port);
    }

    @AfterEach
    void close() {
        alice.close();
        phone.close();
    }

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

        var wav = browser.send(request("/calls/1/audio.wav").build(), BodyHandlers.ofByteArray()).body();
        assertTrue(wav.length > 44 && wav[0] == 'R');
    }

    @Test
    void aForeignPageMayNeitherActNorAsk() throws Exception {
        assertEquals(403, send(request("/manner?busy").POST(BodyPublishers.noBody()).header("Origin",
                "http://elsewhere.example")).statusCode());
        assertTrue(send(request("/calls")).body().contains("\"manner\":\"by-hand\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls/1/audio.wav", "/calls/x", "/nothing", "/../words_en.properties", "/answers"})
    void whatIsNotThereIsNotThere(String path) throws Exception {
        assertEquals(404, send(request(path)).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"'zh-CN,zh;q=0.9',zh-CN", "'fr,zh;q=0.8,en;q=0.7',zh-CN", "'en-GB',en", "'fr',en", "'%%%',en"})
    void speaksTheLanguageOfWhoeverLooks(String accepted, String language) throws Exception {
        var page = send(request("/").header("Accept-Language", accepted)).body();
        assertTrue(page.contains("<html lang=\"" + language + "\">"), page);
        assertFalse(page.contains("{{"), "every word has a text");
    }

    @Test
    void letsNothingRunThatIsNotItsOwn() throws Exception {
        var policy = send(request("/")).headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'") && !policy.contains("unsafe"), policy);
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

    private String talk() throws Exception {
        post("/manner?at-once");
        var taken = alice.invites().hears(TAKEN);
        alice.acknowledges();
        awaitCall("\"state\":\"talking\"");
        return taken;
    }

    /** Reads the telephone's own news until they say so. */
    private void awaitCall(String part) throws Exception {
        try (var news = browser.send(request("/events").build(), BodyHandlers.ofLines()).body()) {
            assertTrue(news.anyMatch(line -> line.contains(part)), part);
        }
    }

    private int post(String path) throws Exception {
        return send(request(path).POST(BodyPublishers.noBody())).statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + phone.port() + path));
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
