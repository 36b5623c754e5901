package io.trustline.simulators.terminal.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The SIMs that the simulated gateway knows: lines of {@code iccid ki msisdn name}. */
public record Subscribers(List<Subscriber> all) {

    private static final int COLUMNS = 4;

    public Subscribers { all = List.copyOf(all); }

    public static Subscribers read(Path file) {
        if (!Files.isReadable(file)) {
            throw new NotHere(NotHere.What.SUBSCRIBERS, file.toString());
        }
        try {
            return of(Files.readAllLines(file));
        } catch (IOException broken) {
            throw new NotHere(NotHere.What.SUBSCRIBERS, file.toString());
        }
    }

    static Subscribers of(List<String> lines) {
        var subscribers = new ArrayList<Subscriber>();
        for (var line : lines) {
            var words = line.strip().split("\\s+");
            if (words.length >= COLUMNS && !words[0].startsWith("#")) {
                subscribers.add(new Subscriber(words[0], words[1], words[2], words[3]));
            }
        }
        return new Subscribers(subscribers);
    }

    public Optional<Subscriber> called(String name) {
        return all.stream().filter(subscriber -> subscriber.name().equals(name)).findFirst();
    }

    /** A terminal {@code alice-meter} has Alice's SIM at first; one that is named after nobody has the first SIM. */
    public Optional<Subscriber> firstFor(String terminal) {
        return all.stream().filter(subscriber -> terminal.startsWith(subscriber.name()))
                .max(Comparator.comparingInt(subscriber -> subscriber.name().length()))
                .or(() -> all.stream().findFirst());
    }

    /** Any other SIM than this one. */
    public Optional<Subscriber> otherThan(String name) {
        return all.stream().filter(subscriber -> !subscriber.name().equals(name)).reduce((first, last) -> last);
    }
}
