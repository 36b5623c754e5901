package io.trustline.sip.media.rtp.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The sender reports, name and goodbye of one line (RFC 3550 §6); belongs to the sending thread. */
public final class Rtcp {

    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;
    private static final int SENDER_REPORT = 200;
    private static final int SOURCE_DESCRIPTION = 202;
    private static final int BYE = 203;
    private static final int CNAME = 1;
    private static final int VERSION_2 = 0x80;
    private static final int REPORT_BLOCK = 24;
    /** Three reports, and what encryption adds. */
    private static final int LONGEST = 160;
    private static final int NAME_BYTES = 12;

    private final int ssrc;
    private final RtpReceiving receiving;
    private final Clock clock;
    private final RandomGenerator random;
    private final byte[] name;
    private final ByteBuffer packet = ByteBuffer.allocateDirect(LONGEST);
    private long dueNanos;

    public Rtcp(RtpReceiving receiving, Clock clock, RandomGenerator random) {
        this.receiving = receiving;
        this.clock = clock;
        this.random = random;
        ssrc = random.nextInt();
        // A name that says nothing about the machine (RFC 7022 §4.2).
        var secret = new byte[NAME_BYTES];
        random.nextBytes(secret);
        name = Base64.getUrlEncoder().encodeToString(secret).getBytes(StandardCharsets.US_ASCII);
    }

    int ssrc() {
        return ssrc;
    }

    void begin() {
        dueNanos = System.nanoTime() + someTime();
    }

    /** Sends a report if it is time for one. */
    void report(PortPair ports, Route to, long packets, int timestamp) {
        long now = System.nanoTime();
        if (now - dueNanos >= 0) {
            dueNanos = now + someTime();
            begin(packets, packets * to.packetSamples(), timestamp);
            send(ports, to);
        }
    }

    void bye(PortPair ports, Route to, long packets, int timestamp) {
        begin(packets, packets * to.packetSamples(), timestamp);
        header(1, BYE, 1);
        packet.putInt(ssrc);
        send(ports, to);
    }

    private void begin(long packets, long octets, int timestamp) {
        packet.clear();
        boolean heard = receiving.received() > 0;
        header(heard ? 1 : 0, SENDER_REPORT, heard ? 12 : 6);
        var now = clock.instant();
        packet.putInt(ssrc).putInt((int) (now.getEpochSecond() + SECONDS_1900_TO_1970));
        packet.putInt((int) (((long) now.getNano() << 32) / TimeUnit.SECONDS.toNanos(1))).putInt(timestamp);
        packet.putInt((int) packets).putInt((int) octets);
        if (heard) {
            receiving.report(packet.slice(packet.position(), REPORT_BLOCK));
            packet.position(packet.position() + REPORT_BLOCK);
        }
        describe();
    }

    private void describe() {
        int item = 2 + name.length;
        // At least one zero ends the list, and it ends at a whole word.
        int padded = (item + 4) / 4 * 4;
        header(1, SOURCE_DESCRIPTION, 1 + padded / 4);
        packet.putInt(ssrc).put((byte) CNAME).put((byte) name.length).put(name);
        for (int i = item; i < padded; i++) {
            packet.put((byte) 0);
        }
    }

    private void header(int count, int type, int words) {
        packet.put((byte) (VERSION_2 | count)).put((byte) type).putShort((short) words);
    }

    private void send(PortPair ports, Route to) {
        try {
            to.sealing().report(packet.flip());
            ports.rtcp().send(packet, to.rtcp());
        } catch (IOException nobodyListensThere) {
            // Reports are a courtesy: many peers have no port for them, and say so by ICMP.
            packet.clear();
        }
    }

    /** Half to one and a half of the interval, so that calls which begin together do not report together. */
    private long someTime() {
        return INTERVAL_NANOS / 2 + random.nextLong(INTERVAL_NANOS);
    }
}
