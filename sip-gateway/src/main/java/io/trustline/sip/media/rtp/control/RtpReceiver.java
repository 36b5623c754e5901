package io.trustline.sip.media.rtp.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that receives, for all lines. From one socket it takes a few packets in a row at most, so that a flood
 * at one line keeps no other waiting; what it cannot take the kernel drops.
 */
public final class RtpReceiver implements AutoCloseable {

    private static final int PACKETS_IN_A_ROW = 16;
    private static final int LONGEST = 2048;
    private static final long SWEEP_MILLIS = 250;
    private static final int SECONDS_TO_STOP = 2;

    private record Socket(RtpReceiving line, boolean control) {}

    private final Selector selector;
    private final Thread thread;
    private final ConcurrentLinkedQueue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final ByteBuffer packet = ByteBuffer.allocateDirect(LONGEST);
    private volatile boolean running = true;
    private long sweptNanos;

    public RtpReceiver(ThreadFactory threads) {
        try {
            selector = Selector.open();
        } catch (IOException noneLeft) {
            throw new UncheckedIOException(noneLeft);
        }
        thread = threads.newThread(this::run);
    }

    public void start() {
        thread.start();
    }

    /** From now on it listens there. */
    public void add(PortPair ports, RtpReceiving line) {
        order(() -> {
            register(ports.rtp(), new Socket(line, false));
            register(ports.rtcp(), new Socket(line, true));
        });
    }

    /** Listens there no more, then does the rest, in its own thread. */
    public void remove(PortPair ports, Runnable then) {
        order(() -> {
            forget(ports.rtp());
            forget(ports.rtcp());
            then.run();
        });
    }

    /** Stops the thread; orders that still wait are carried out before. */
    @Override
    public void close() {
        running = false;
        selector.wakeup();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
            selector.close();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void order(Runnable order) {
        orders.add(order);
        selector.wakeup();
    }

    private void run() {
        while (running) {
            round();
        }
        obey();
    }

    private void round() {
        try {
            selector.select(key -> receive(key), SWEEP_MILLIS);
            obey();
            sweep();
        } catch (IOException | RuntimeException bug) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
        }
    }

    private void obey() {
        for (var order = orders.poll(); order != null; order = orders.poll()) {
            order.run();
        }
    }

    private void register(DatagramChannel channel, Socket socket) {
        try {
            channel.register(selector, SelectionKey.OP_READ, socket);
        } catch (IOException closedMeanwhile) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, closedMeanwhile);
        }
    }

    private void forget(DatagramChannel channel) {
        var key = channel.keyFor(selector);
        if (key != null) {
            key.cancel();
        }
    }

    private void receive(SelectionKey key) {
        var socket = (Socket) key.attachment();
        var channel = (DatagramChannel) key.channel();
        try {
            for (int i = 0; i < PACKETS_IN_A_ROW; i++) {
                var from = (InetSocketAddress) channel.receive(packet.clear());
                if (from == null) {
                    return;
                }
                take(socket, from);
            }
        } catch (IOException portUnreachable) {
            // The other side's host said that nobody listens there; it may be early, so it is no end.
            packet.clear();
        }
    }

    private void take(Socket socket, InetSocketAddress from) {
        packet.flip();
        if (socket.control) {
            socket.line.control(packet, from, System.nanoTime());
        } else {
            socket.line.packet(packet, from, System.nanoTime());
        }
    }

    private void sweep() {
        long now = System.nanoTime();
        if (now - sweptNanos >= TimeUnit.MILLISECONDS.toNanos(SWEEP_MILLIS)) {
            sweptNanos = now;
            for (var key : selector.keys()) {
                if (key.isValid() && !((Socket) key.attachment()).control) {
                    ((Socket) key.attachment()).line.sweep(now);
                }
            }
        }
    }
}
