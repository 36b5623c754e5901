package io.trustline.sip.peers.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Threads, sockets and files that this process holds, to be compared before and after. */
public record Leftovers(Set<String> threads, long files, Set<Integer> udpPorts) {

    public static Leftovers now() {
        return new Leftovers(threadNames(), openFiles(), ports());
    }

    /** Threads that were not there in the other. */
    public Set<String> newThreads(Leftovers before) {
        var names = new TreeSet<>(threads);
        names.removeAll(before.threads());
        return names;
    }

    public Set<Integer> newPorts(Leftovers before) {
        var ports = new TreeSet<>(udpPorts);
        ports.removeAll(before.udpPorts());
        return ports;
    }

    private static Set<String> threadNames() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive)
                .map(thread -> thread.getName() + "#" + thread.getId()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long openFiles() {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** UDP ports bound at the gateway's address. */
    private static Set<Integer> ports() {
        try (var lines = Files.lines(Path.of("/proc/self/net/udp"))) {
            // 10.9.9.1, as the kernel writes it: bytes in the machine's order.
            return lines.map(line -> line.trim().split("\\s+")[1]).filter(at -> at.startsWith("0109090A:"))
                    .map(at -> Integer.parseInt(at.substring(at.indexOf(':') + 1), 16))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
