package io.trustline.sip.media.rtp.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.DatagramChannel;

/** The two sockets of one line: RTP on the even port, RTCP on the odd one above (RFC 3550 §11). */
public record PortPair(int port, DatagramChannel rtp, DatagramChannel rtcp) {

    public void close() {
        try (rtp; rtcp) {
            // Both are closed, whatever becomes of the first.
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
