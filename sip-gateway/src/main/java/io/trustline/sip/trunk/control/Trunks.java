package io.trustline.sip.trunk.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.TrunkView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** All trunks that there are now, replaceable while calls go on. Safe for every thread. */
public final class Trunks implements TrunkChoice {

    private final ConcurrentMap<String, TrunkLine> lines = new ConcurrentHashMap<>();
    private final Surroundings surroundings;
    private final TrunkWatch watch;

    public Trunks(TrunkProbe probe, TrunkRhythm rhythm, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.watch = new TrunkWatch(probe, rhythm, surroundings);
    }

    /** Begins to ask and to register. */
    public void start() {
        watch.start();
    }

    /** Unregisters, and asks no more; returns within two seconds. */
    public void stop() {
        watch.stop();
    }

    /** Adds a trunk or replaces the one of this name; calls under way end as they began. */
    public synchronized void put(Trunk trunk) {
        var troubles = TrunkCheck.troubles(trunk.wish());
        if (!troubles.isEmpty()) {
            throw new IllegalArgumentException("trunk refused: " + String.join("; ", troubles));
        }
        var former = lines.get(trunk.name());
        var line = new TrunkLine(trunk, former != null && former.isPaused(), surroundings.clock());
        lines.put(trunk.name(), line);
        if (former != null) {
            former.retire();
            watch.forget(former);
        }
        watch.add(line);
    }

    public synchronized void remove(String name) {
        var line = lines.remove(name);
        if (line != null) {
            line.retire();
            watch.remove(line);
        }
    }

    public void pause(String name) {
        pause(name, true);
    }

    public void resume(String name) {
        pause(name, false);
    }

    private void pause(String name, boolean now) {
        var line = lines.get(name);
        if (line != null) {
            line.pause(now);
        }
    }

    public List<TrunkView> views() {
        return lines.values().stream().map(TrunkLine::view).sorted(Comparator.comparing(TrunkView::name)).toList();
    }

    public Optional<TrunkView> view(String name) {
        return Optional.ofNullable(lines.get(name)).map(TrunkLine::view);
    }

    /** With its password, for whoever dials; a test call goes over a trunk by name. */
    public Optional<Trunk> find(String name) {
        return Optional.ofNullable(lines.get(name)).map(TrunkLine::trunk);
    }

    @Override
    public Optional<Booking> book(Msisdn number, Set<String> exceptThese) {
        var open = new ArrayList<TrunkLine>();
        for (var line : lines.values()) {
            if (!exceptThese.contains(line.trunk().name()) && line.serves(number)) {
                open.add(line);
            }
        }
        while (!open.isEmpty()) {
            var line = next(open);
            if (line.take()) {
                return Optional.of(new RoomTaken(line));
            }
            open.remove(line);
        }
        return Optional.empty();
    }

    /** The lowest number goes first; among equals chance decides, as heavy as their weights. */
    private TrunkLine next(List<TrunkLine> open) {
        int first = open.stream().mapToInt(line -> line.trunk().wish().priority()).min().orElseThrow();
        var equals = open.stream().filter(line -> line.trunk().wish().priority() == first).toList();
        int drawn = surroundings.chance().nextInt(equals.stream().mapToInt(Trunks::weight).sum());
        for (var line : equals) {
            drawn -= weight(line);
            if (drawn < 0) {
                return line;
            }
        }
        return equals.get(0);
    }

    private static int weight(TrunkLine line) {
        return Math.max(1, line.trunk().wish().weight());
    }
}
