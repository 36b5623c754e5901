package io.trustline.sip.stack.wire.control;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How many requests one address may send us within a second; it forgets the oldest of too many addresses. */
public final class Rates {

    private static final int ADDRESSES_KEPT = 4096;
    private static final long SECOND = 1_000_000_000L;

    private final int perSecond;
    private final LongSupplier nanoTime;
    private final Map<InetAddress, long[]> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, long[]> eldest) {
            return size() > ADDRESSES_KEPT;
        }
    };

    public Rates(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    public synchronized boolean admit(InetAddress source) {
        long now = nanoTime.getAsLong();
        var window = windows.computeIfAbsent(source, address -> new long[]{now, 0});
        if (now - window[0] >= SECOND) {
            window[0] = now;
            window[1] = 0;
        }
        return ++window[1] <= perSecond;
    }
}
