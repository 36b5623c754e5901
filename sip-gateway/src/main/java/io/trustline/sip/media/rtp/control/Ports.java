package io.trustline.sip.media.rtp.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The even ports of a range, handed out in an order that nobody can guess. A port that comes back rests for a while, so
 * that late packets of one call are not heard in the next.
 */
public final class Ports {

    /** Where and with what priority; {@code last} may be odd. */
    public record Range(InetAddress address, int first, int last, int dscp, Duration rest) {}

    private record Resting(int port, long untilNanos) {}

    private static final int ECN_BITS = 2;
    private final Range range;
    private final LongSupplier nanos;
    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private final ArrayDeque<Resting> resting = new ArrayDeque<>();

    public Ports(Range range, RandomGenerator random, LongSupplier nanos) {
        this.range = range;
        this.nanos = nanos;
        var even = new ArrayList<Integer>();
        for (int port = range.first() + (range.first() & 1); port < range.last(); port += 2) {
            even.add(port);
        }
        for (int i = even.size(); i > 1; i--) {
            Collections.swap(even, i - 1, random.nextInt(i));
        }
        free.addAll(even);
    }

    /** Empty where every port is in use, rests, or belongs to another program. */
    public synchronized Optional<PortPair> open() {
        wakeRested();
        for (int tries = free.size(); tries > 0; tries--) {
            int port = free.poll();
            var pair = bind(port);
            if (pair.isPresent()) {
                return pair;
            }
            rest(port);
        }
        return Optional.empty();
    }

    /** Closes both sockets; the port may be used again after its rest. */
    public void giveBack(PortPair pair) {
        pair.close();
        synchronized (this) {
            rest(pair.port());
        }
    }

    public synchronized int left() {
        wakeRested();
        return free.size();
    }

    private void rest(int port) {
        resting.add(new Resting(port, nanos.getAsLong() + range.rest().toNanos()));
    }

    private void wakeRested() {
        while (!resting.isEmpty() && resting.peek().untilNanos() - nanos.getAsLong() <= 0) {
            free.add(resting.poll().port());
        }
    }

    private Optional<PortPair> bind(int port) {
        var rtp = channel(port);
        if (rtp.isEmpty()) {
            return Optional.empty();
        }
        var rtcp = channel(port + 1);
        if (rtcp.isEmpty()) {
            close(rtp.get());
        }
        return rtcp.map(odd -> new PortPair(port, rtp.get(), odd));
    }

    private Optional<DatagramChannel> channel(int port) {
        DatagramChannel channel = null;
        try {
            channel = DatagramChannel.open(StandardProtocolFamily.INET);
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.IP_TOS, range.dscp() << ECN_BITS);
            channel.bind(new InetSocketAddress(range.address(), port));
            return Optional.of(channel);
        } catch (IOException takenByAnother) {
            close(channel);
            return Optional.empty();
        }
    }

    private static void close(DatagramChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException itWasOfNoUseAnyway) {
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(),
                    itWasOfNoUseAnyway);
        }
    }
}
