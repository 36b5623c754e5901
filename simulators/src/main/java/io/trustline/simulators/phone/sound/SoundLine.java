package io.trustline.simulators.phone.sound;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** The sound of one call while it lasts: sends a packet each 20 ms and writes down what is heard. */
public final class SoundLine implements AutoCloseable {

    static final int FRAME = 160;
    private static final long TICK_NANOS = 20_000_000;
    /** Behind by more, the telephone goes on from now instead of catching up. */
    private static final long LATE_NANOS = 10 * TICK_NANOS;
    private static final int KEYS_WAITING = 32;
    /** Quiet between two keys, so that nobody takes them for one. */
    private static final int GAP_TICKS = 5;
    private static final int LARGEST_PACKET = 2_048;

    private final DatagramSocket socket;
    private final Offer offer;
    private final Beep beep;
    private final Recording recording;
    private final JitterBuffer buffer = new JitterBuffer();
    private final Queue<Character> keys = new ArrayBlockingQueue<>(KEYS_WAITING);
    private final int ssrc;
    private int sequence;
    private int timestamp;
    private int gap;
    private long sent;
    private Keystroke pressed;

    private SoundLine(DatagramSocket socket, Offer offer, Beep beep, Recording recording, RandomGenerator chance) {
        this.socket = socket;
        this.offer = offer;
        this.beep = beep;
        this.recording = recording;
        this.ssrc = chance.nextInt();
        this.sequence = chance.nextInt(1 << 15);
        this.timestamp = chance.nextInt();
    }

    /** Takes a port now; nothing sounds until {@link #start()}. */
    public static SoundLine open(InetAddress host, Offer offer, Beep beep, Recording recording,
            RandomGenerator chance) throws IOException {
        return new SoundLine(new DatagramSocket(new InetSocketAddress(host, 0)), offer, beep, recording, chance);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void start() {
        daemon(this::listen, "phone-ear").start();
        daemon(this::speak, "phone-mouth").start();
    }

    /** False where the key is none, the caller cannot hear keys, or too many wait. */
    public boolean press(char key) {
        return Keystroke.knows(key) && offer.keyType().isPresent() && keys.offer(key);
    }

    @Override
    public void close() {
        socket.close();
    }

    private void listen() {
        var packet = new DatagramPacket(new byte[LARGEST_PACKET], LARGEST_PACKET);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LARGEST_PACKET);
                socket.receive(packet);
                RtpPacket.of(packet.getData(), packet.getLength()).ifPresent(this::hear);
            } catch (IOException closedOrRefused) {
                // A port unreachable is told here too; the caller may open it yet.
                LockSupport.parkNanos(TICK_NANOS);
            }
        }
    }

    private void hear(RtpPacket packet) {
        if (packet.payloadType() != offer.codec().payloadType()) {
            return;
        }
        var samples = new short[packet.payload().length];
        for (int at = 0; at < samples.length; at++) {
            samples[at] = offer.codec().decode(packet.payload()[at]);
        }
        buffer.put(packet.ssrc(), packet.timestamp(), samples);
    }

    private void speak() {
        long due = System.nanoTime();
        while (!socket.isClosed()) {
            due = Math.max(due + TICK_NANOS, System.nanoTime() - LATE_NANOS);
            long wait = due - System.nanoTime();
            while (wait > 0 && !socket.isClosed()) {
                LockSupport.parkNanos(wait);
                wait = due - System.nanoTime();
            }
            recording.add(buffer.take(FRAME));
            send(next());
        }
        recording.end();
    }

    private RtpPacket next() {
        boolean first = sent == 0;
        var frame = beep.frame(offer.codec(), sent);
        int now = timestamp;
        sent += FRAME;
        timestamp += FRAME;
        if (pressed == null && gap-- <= 0 && !keys.isEmpty()) {
            pressed = new Keystroke(keys.remove(), now);
        }
        if (pressed == null) {
            return new RtpPacket(first, offer.codec().payloadType(), sequence++ & 0xFFFF, now, ssrc, frame);
        }
        var packet = pressed.next(offer.keyType().orElseThrow(), sequence++ & 0xFFFF, ssrc);
        if (pressed.isOver()) {
            pressed = null;
            gap = GAP_TICKS;
        }
        return packet;
    }

    private void send(RtpPacket packet) {
        try {
            var bytes = packet.bytes();
            socket.send(new DatagramPacket(bytes, bytes.length, offer.peer()));
        } catch (IOException closedOrRefused) {
            // A closed line ends the loop; a refused packet is lost, as packets may be.
            return;
        }
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
