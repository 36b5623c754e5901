package io.trustline.sip.stack.wire.control;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;

/**
 * Hands on each datagram in an array of its own size. The library takes the socket's buffer size for the size of one
 * message, and lets messages wait: eight megabytes for every packet would fill the heap in a burst of fifty.
 */
final class Datagrams extends DatagramSocket {

    /** Above this the kernel caps it (net.core.rmem_max); measured clean at 1500 calls a second. */
    private static final int KERNEL_BUFFER = 8 * 1024 * 1024;

    Datagrams(int port, InetAddress bind) throws SocketException {
        super(port, bind);
    }

    /** What the library asks for is the size of a message; the kernel's buffer is ours. */
    @Override
    public void setReceiveBufferSize(int messageSize) throws SocketException {
        super.setReceiveBufferSize(KERNEL_BUFFER);
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        super.receive(packet);
        int start = packet.getOffset();
        packet.setData(Arrays.copyOfRange(packet.getData(), start, start + packet.getLength()));
    }
}
