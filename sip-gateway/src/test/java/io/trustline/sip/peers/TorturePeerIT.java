package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;
import io.trustline.sip.peers.harness.Wire;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.TrunkBook;

/** The messages of RFC 4475, byte by byte, at live sockets; the verdicts are {@code torture/verdicts.properties}. */
@Isolated
class TorturePeerIT {

    private static final Path MESSAGES = Path.of(System.getProperty("trustline.project", ".."),
            "../shared/data/rfc4475");
    private static final int SIP = 5060;
    private static final int PATIENCE_MILLIS = 700;
    private static final Pattern STATUS = Pattern.compile("^SIP/2\\.0 (\\d{3})", Pattern.MULTILINE);
    private static final Pattern CALL_ID = Pattern.compile("(?mi)^(?:Call-ID|i)\\s*:\\s*(\\S+)");
    private static final Pattern VIA_TRANSPORT = Pattern
            .compile("((?mi)^(?:via|v)\\s*:\\s*SIP\\s*/\\s*\\S+\\s*/\\s*)(UDP|TCP|TLS)");
    private static final String SHARED_BRANCH = "z9hG4bKkdjuw";
    private static final Pattern VIA_PORT = Pattern.compile("(?m)^Via\\s*:\\s*SIP/2.0/\\w+ [^:;\\s]+:(\\d+)");

    private interface Road {
        String replies(byte[] message, InetSocketAddress gateway);
    }

    @Test
    @Needs("sipp")
    void hasAVerdictForEveryMessageOverUdpAndCallsOn() {
        withGatewayAndGoodCall(gateway -> fire(gateway, 0, TorturePeerIT::overUdp));
    }

    @Test
    @Needs("sipp")
    void hasAVerdictForEveryMessageOverTcpAndCallsOn() {
        withGatewayAndGoodCall(gateway -> fire(gateway, 1,
                (message, to) -> Wire.tcpReply(Network.STRANGER, to, message, PATIENCE_MILLIS)));
    }

    private static void withGatewayAndGoodCall(java.util.function.Consumer<Gateway> torture) {
        assumeTrue(Files.isDirectory(MESSAGES), "the public test data is not beside the project (rfc4475)");
        try (var phone = Sipp.plays("answer", Network.TRUNK).spoken().start();
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, phone.port()))) {
            torture.accept(gateway);
            assertEquals(Plain.SPOKEN, gateway.call("365882").outcome());
            phone.awaitSuccess();
        }
    }

    private static void fire(Gateway gateway, int column, Road road) {
        var wrong = new ArrayList<String>();
        var to = new InetSocketAddress(Network.GATEWAY, gateway.port());
        verdicts().forEach((name, verdict) -> {
            var right = List.of(verdict.split("/")[column].trim().split(" "));
            var said = statuses(road.replies(read(name, column == 0 ? "UDP" : "TCP"), to));
            if (said.isEmpty() ? !right.contains("-") : !right.containsAll(said)) {
                wrong.add(name + ": " + said + " instead of " + right);
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static List<String> statuses(String text) {
        return STATUS.matcher(text).results().map(match -> match.group(1)).filter(status -> !status.equals("100"))
                .distinct().toList();
    }

    /** Answers go to the port that Via names, so that is where we ask from. */
    private static String overUdp(byte[] message, InetSocketAddress to) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        var port = VIA_PORT.matcher(text);
        var call = CALL_ID.matcher(text);
        var from = new InetSocketAddress(Network.STRANGER, port.find() ? Integer.parseInt(port.group(1)) : SIP);
        // Answers to an earlier INVITE come again and again, since nobody acknowledges them.
        return Wire.udpReply(from, to, message, call.find() ? call.group(1) : "unreadable", PATIENCE_MILLIS).orElse("");
    }

    private static TreeMap<String, String> verdicts() {
        var table = new Properties();
        try (var in = TorturePeerIT.class.getResourceAsStream("/torture/verdicts.properties");
                var files = Files.list(MESSAGES)) {
            table.load(in);
            var verdicts = new TreeMap<String, String>();
            names(files).forEach(name -> verdicts.put(name, table.getProperty(name, "no verdict/no verdict")));
            return verdicts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> names(Stream<Path> files) {
        return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".dat"))
                .map(name -> name.substring(0, name.length() - ".dat".length()));
    }

    /**
     * The message byte by byte, but for its first Via: the transport must not lie about the road, and the branch that
     * many of them share gets digits of its own, since it would make the second a repetition of the first.
     */
    private static byte[] read(String name, String transport) {
        try {
            var text = Files.readString(MESSAGES.resolve(name + ".dat"), StandardCharsets.ISO_8859_1);
            var own = "z9hG4bKk%04x".formatted(name.hashCode() & 0xffff);
            return VIA_TRANSPORT.matcher(text).replaceFirst("$1" + transport).replaceFirst(SHARED_BRANCH, own)
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
