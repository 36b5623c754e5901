package io.trustline.sip.media.rtp.control;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * The incoming half of one line; belongs to the receiving thread. The first packet that can be the other side's decides
 * where it is; what comes from anywhere else afterwards is foreign, however much of it comes.
 */
public final class RtpReceiving {

    private static final int FRACTION = 256;

    private final StreamEar ear;
    private final boolean anySource;
    private final long silenceNanos;
    private final RtpHeader header = new RtpHeader();
    private final TelephoneKeys keys = new TelephoneKeys();
    private final Jitter jitter = new Jitter();

    private volatile Expected expected;
    private volatile long received;
    private volatile long foreign;
    private volatile int ssrc;
    private volatile int reportedJitter;
    private volatile int reportedSequence;
    private volatile long lost;

    private Expected agreed;
    private InetSocketAddress source;
    private long lastNanos;

    /** {@code anySource}: the first packet may come from another address than the announced one. */
    public RtpReceiving(StreamEar ear, boolean anySource, Duration silence) {
        this.ear = ear;
        this.anySource = anySource;
        silenceNanos = silence.toNanos();
    }

    /** What counts from now on. */
    public void expect(Expected expected) {
        this.expected = expected;
    }

    public long received() {
        return received;
    }

    public long foreign() {
        return foreign;
    }

    void packet(ByteBuffer packet, InetSocketAddress from, long nanos) {
        follow(nanos);
        if (agreed == null || !mayBe(from) || !agreed.opening().sound(packet) || !header.wrap(packet)
                || !isAgreed(header.payloadType())) {
            foreign++;
            return;
        }
        latch(from);
        lastNanos = nanos;
        received++;
        if (agreed.events().contains(header.payloadType())) {
            key(packet);
        } else {
            count(nanos);
        }
    }

    /** A report is a sign of life too, from a side that sends no sound while nobody speaks. */
    void control(ByteBuffer report, InetSocketAddress from, long nanos) {
        follow(nanos);
        if (agreed != null && isTheirs(from) && agreed.opening().report(report)) {
            lastNanos = nanos;
        } else {
            foreign++;
        }
    }

    /** Called now and then: says so if nothing comes. */
    void sweep(long nanos) {
        follow(nanos);
        if (agreed != null && agreed.sends() && nanos - lastNanos >= silenceNanos) {
            lastNanos = nanos;
            ear.silent();
        }
    }

    /** Our report about it (RFC 3550 §6.4.1); read by the sending thread. */
    void report(ByteBuffer block) {
        long missing = Math.min(lost, 0x7F_FFFF);
        long expectedPackets = Math.max(1, received + missing);
        block.putInt(ssrc).put((byte) (missing * FRACTION / (expectedPackets + 1)));
        block.put((byte) (missing >> 16)).putShort((short) missing);
        block.putInt(reportedSequence).putInt(reportedJitter).putInt(0).putInt(0);
    }

    private void follow(long nanos) {
        var now = expected;
        if (now != agreed) {
            agreed = now;
            source = null;
            lastNanos = nanos;
        }
    }

    private boolean isTheirs(InetSocketAddress from) {
        return from.getAddress().equals(source == null ? agreed.from() : source.getAddress());
    }

    private boolean mayBe(InetSocketAddress from) {
        return source == null ? anySource || from.getAddress().equals(agreed.from()) : source.equals(from);
    }

    private boolean isAgreed(int payloadType) {
        return agreed.sound().contains(payloadType) || agreed.events().contains(payloadType);
    }

    private void latch(InetSocketAddress from) {
        if (source == null) {
            source = from;
            ear.heardFrom(from);
        }
        if (ssrc != header.ssrc()) {
            ssrc = header.ssrc();
            jitter.forget();
        }
    }

    private void key(ByteBuffer packet) {
        char key = keys.key(packet, header.payloadStart(), header.payloadLength(), header.ssrc(),
                header.timestamp());
        if (key != TelephoneKeys.NONE) {
            ear.key(key);
        }
    }

    private void count(long nanos) {
        jitter.packet(header.sequence(), header.timestamp(), nanos);
        reportedJitter = jitter.jitter();
        reportedSequence = jitter.extendedSequence();
        lost = jitter.lost();
    }
}
