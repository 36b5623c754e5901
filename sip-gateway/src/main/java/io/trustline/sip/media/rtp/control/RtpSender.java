package io.trustline.sip.media.rtp.control;

import io.trustline.sip.speech.control.Law;
import io.trustline.sip.speech.control.Track;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.random.RandomGenerator;

/**
 * The outgoing half of one line. The call's thread says what to play and where; everything else belongs to the sending
 * thread, which finds the orders at its next packet. Between speeches it sends silence.
 */
public final class RtpSender {

    private static final int LONGEST_PACKET = 60 * 8;
    private static final int TAG_MAX = 16;
    private static final int SPEECHES_WAITING_MAX = 16;
    /** A second of failures, so that a passing ICMP message ends no call. */
    private static final int FAILURES_MAX = 50;

    /** What was asked for, and after how many hushes: an earlier one is forgotten. */
    private record Order(Track track, int hushes) {}

    private final PortPair ports;
    private final StreamEar ear;
    private final Rtcp rtcp;
    private final ByteBuffer packet = ByteBuffer.allocateDirect(RtpHeader.LENGTH + LONGEST_PACKET + TAG_MAX);
    private final byte[] payload = new byte[LONGEST_PACKET];
    private final ArrayBlockingQueue<Order> waiting = new ArrayBlockingQueue<>(SPEECHES_WAITING_MAX);
    private final int ssrc;
    RtpSender next;

    private volatile Route route;
    private volatile InetSocketAddress latched;
    private volatile boolean closed;
    private volatile int hushes;
    private volatile long sent;
    private volatile long skipped;

    private Playing playing;
    private int playingSince;
    private int sequence;
    private int timestamp;
    private long skippedMillisSeen;
    private boolean talking;
    private int failures;

    public RtpSender(PortPair ports, StreamEar ear, Rtcp rtcp, RandomGenerator random) {
        this.ports = ports;
        this.ear = ear;
        this.rtcp = rtcp;
        ssrc = rtcp.ssrc();
        sequence = random.nextInt() & 0x7FFF;
        timestamp = random.nextInt();
    }

    /** Where to send from the next packet on; whoever answered from elsewhere before is forgotten. */
    public void route(Route route) {
        latched = null;
        this.route = route;
    }

    /** Sends to where the other side's packets really come from. */
    public void latch(InetSocketAddress source) {
        latched = source;
    }

    /** False where too many wait already. */
    public synchronized boolean say(Track track) {
        return waiting.offer(new Order(track, hushes));
    }

    public synchronized void hush() {
        hushes++;
        waiting.clear();
    }

    /** The sending thread lets go of it soon, and says so. */
    public void close() {
        closed = true;
    }

    public long sent() {
        return sent;
    }

    public long skipped() {
        return skipped;
    }

    void begin(long skippedMillis) {
        skippedMillisSeen = skippedMillis;
        rtcp.begin();
    }

    void fail() {
        ear.broken("a fault in sending");
    }

    void leave() {
        if (playing != null) {
            playing.wipe();
        }
        ear.left();
    }

    /**
     * Sends one packet if there is one to send; returns after how many milliseconds it wants to be asked again, 0
     * never.
     */
    int send(long skippedMillis) {
        var to = route;
        // Before the end, so that what was heard of a code is told even where both are asked for at once.
        obeyHush();
        if (closed || failures >= FAILURES_MAX) {
            rtcp.bye(ports, to, sent, timestamp);
            return 0;
        }
        skip(skippedMillis, to);
        if (to.sends()) {
            packet(to);
        } else {
            talking = false;
        }
        timestamp += to.packetSamples();
        rtcp.report(ports, to, sent, timestamp);
        return to.packetMillis();
    }

    private void skip(long skippedMillis, Route to) {
        if (skippedMillis != skippedMillisSeen) {
            int packets = (int) ((skippedMillis - skippedMillisSeen) / to.packetMillis());
            timestamp += packets * to.packetSamples();
            skipped += packets;
            skippedMillisSeen = skippedMillis;
        }
    }

    private void obeyHush() {
        if (playing != null && playingSince != hushes) {
            if (playing.tells()) {
                ear.said(playing.track(), playing.takeSent());
            }
            playing.wipe();
            playing = null;
        }
    }

    private void takeNext() {
        var order = waiting.poll();
        if (order != null) {
            playing = new Playing(order.track);
            playingSince = order.hushes;
        }
    }

    private void packet(Route to) {
        if (playing == null) {
            takeNext();
        }
        int length = to.packetSamples();
        int spoken = fill(length, to.law());
        boolean marker = spoken > 0 && !talking;
        talking = spoken > 0;
        RtpHeader.write(packet.clear(), marker, to.payloadType(), sequence++);
        RtpHeader.write(packet, timestamp, ssrc);
        packet.position(RtpHeader.LENGTH).put(payload, 0, length).flip();
        to.sealing().sound(packet);
        boolean taken = hand(to);
        if (playing != null) {
            told(taken, spoken, to.law());
        }
    }

    private int fill(int length, Law law) {
        if (playing != null) {
            return playing.fill(payload, length, law);
        }
        Arrays.fill(payload, 0, length, law.silence());
        return 0;
    }

    private void told(boolean taken, int spoken, Law law) {
        if (taken) {
            playing.keep(payload, spoken, law);
            if (playing.beganToTell(spoken)) {
                ear.firstDigit(playing.track());
            }
        }
        if (playing.isOver()) {
            ear.said(playing.track(), playing.takeSent());
            playing = null;
        }
    }

    /** Whether the socket took it. A full one does not: the packet is lost as it would be further on. */
    private boolean hand(Route to) {
        var source = latched;
        try {
            boolean taken = ports.rtp().send(packet, source == null ? to.rtp() : source) > 0;
            failures = 0;
            sent += taken ? 1 : 0;
            return taken;
        } catch (IOException unreachable) {
            if (++failures == FAILURES_MAX) {
                ear.broken("the socket does not send");
            }
            return false;
        }
    }
}
