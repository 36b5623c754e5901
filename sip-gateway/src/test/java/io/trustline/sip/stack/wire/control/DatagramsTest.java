package io.trustline.sip.stack.wire.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/** Messages that wait cost what they are long, however much the library would take for each (PLAT-6). */
class DatagramsTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int LARGEST = 65_536;

    @Test
    void handsOnADatagramInAnArrayOfItsOwnSize() throws IOException {
        try (var ours = new Datagrams(0, HERE); var stranger = new DatagramSocket(0, HERE)) {
            stranger.send(new DatagramPacket(new byte[]{'O', 'P', 'T'}, 3, HERE, ours.getLocalPort()));
            var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            ours.receive(packet);
            assertEquals(3, packet.getData().length);
            assertEquals("OPT", new String(packet.getData(), 0, packet.getLength()));
            assertEquals(stranger.getLocalPort(), packet.getPort());
        }
    }

    @Test
    void keepsTheKernelsBufferLargeWhenAskedForTheSizeOfOneMessage() throws IOException {
        try (var ours = new Datagrams(0, HERE)) {
            ours.setReceiveBufferSize(LARGEST);
            assertTrue(ours.getReceiveBufferSize() > LARGEST);
        }
    }
}
