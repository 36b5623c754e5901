package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.peers.harness.Capture;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.TrunkBook;

/** What tshark, which knows nothing of us, has to say about the sound and the signalling of whole calls. */
@Isolated
@Needs({"sipp", "tshark"})
class RtpPeerIT {

    private static final String OURS = "ip.src==" + Network.GATEWAY + " && ip.dst==" + Network.TRUNK + " && ";
    private static final int SAMPLES_PER_MILLI = 8;

    @ParameterizedTest
    @CsvSource({"8,PCMA,20", "0,PCMU,20", "8,PCMA,30"})
    void sendsAWholeCallWithoutGapOrBurst(int type, String codec, int packetMillis) {
        try (var capture = Capture.start();
                var phone = Sipp.plays("answer", Network.TRUNK).fill("type", String.valueOf(type)).fill("codec", codec)
                        .fill("ptime", String.valueOf(packetMillis)).with("-rtp_echo").start();
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, phone.port()))) {
            assertEquals(Plain.SPOKEN, gateway.call("365882").outcome());
            phone.awaitSuccess();
            var decodes = decodes(phone, capture.stop());
            var packets = capture.fields(OURS + "rtp && !rtcp", decodes, "rtp.seq", "rtp.timestamp", "rtp.p_type",
                    "udp.length", "frame.time_relative", "rtp.ssrc");
            checkSteps(packets, packetMillis);
            assertEquals(List.of(String.valueOf(type)), packets.stream().map(p -> p.get(2)).distinct().toList());
            assertEquals(1, packets.stream().map(packet -> packet.get(5)).distinct().count(), "one stream");
            checkRtcp(capture, decodes);
            assertEquals(List.of(), capture.warnings(decodes, "sip || rtp || rtcp"));
        }
    }

    @Test
    void saysNothingBeforeTheAnswerHoweverMuchTheTrunkPlays() {
        try (var capture = Capture.start();
                var phone = Sipp.plays("early-media", Network.TRUNK).fill("early", "3000").with("-rtp_echo").start();
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, phone.port()))) {
            assertEquals(Plain.SPOKEN, gateway.call("365882").outcome());
            phone.awaitSuccess();
            var decodes = decodes(phone, capture.stop());
            var answered = capture.fields("sip.Status-Code==200 && sip.CSeq.method==\"INVITE\"", decodes,
                    "frame.number").get(0).get(0);
            // Silence in A-law, and nothing else, may flow before.
            var early = capture.fields(OURS + "rtp && !rtcp && frame.number<" + answered, decodes, "rtp.payload");
            assertTrue(early.stream().allMatch(packet -> packet.get(0).replace(":", "").replace("d5", "").isEmpty()),
                    "sound before the answer");
            assertFalse(capture.fields(OURS + "rtp && !rtcp && frame.number>" + answered, decodes, "rtp.seq")
                    .isEmpty());
        }
    }

    private static void checkSteps(List<List<String>> packets, int packetMillis) {
        assertTrue(packets.size() > 100, packets.size() + " packets");
        var sequence = packets.stream().mapToInt(packet -> Integer.parseInt(packet.get(0))).toArray();
        var stamps = packets.stream().mapToLong(packet -> Long.parseLong(packet.get(1))).toArray();
        var times = packets.stream().mapToDouble(packet -> Double.parseDouble(packet.get(4))).toArray();
        var steps = IntStream.range(1, sequence.length);
        assertTrue(steps.allMatch(i -> ((sequence[i] - sequence[i - 1]) & 0xffff) == 1), "every number once, in order");
        long step = packetMillis * SAMPLES_PER_MILLI;
        long jumps = IntStream.range(1, stamps.length)
                .filter(i -> ((stamps[i] - stamps[i - 1]) & 0xffffffffL) != step).count();
        // A busy machine may make us skip, which is a jump of whole packets and never a burst.
        assertTrue(jumps <= packets.size() / 50, jumps + " jumps of the timestamp");
        long bursts = IntStream.range(2, times.length).filter(i -> times[i] - times[i - 2] < 0.001).count();
        assertEquals(0, bursts, "three packets within a millisecond");
    }

    private static void checkRtcp(Capture capture, List<String> decodes) {
        var types = capture.fields("ip.src==" + Network.GATEWAY + " && rtcp", decodes, "rtcp.pt");
        assertTrue(types.stream().anyMatch(packet -> packet.get(0).equals("200")), "no sender report: " + types);
    }

    private static List<String> decodes(Sipp phone, Capture capture) {
        var sip = "udp.port==" + phone.port() + ",sip";
        var port = capture.fields("sdp && sip.Status-Code", List.of(sip), "sdp.media.port").get(0).get(0);
        return List.of(sip, "udp.port==" + port + ",rtp", "udp.port==" + (Integer.parseInt(port) + 1) + ",rtcp");
    }
}
