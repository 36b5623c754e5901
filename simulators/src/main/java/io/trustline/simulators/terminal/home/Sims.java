package io.trustline.simulators.terminal.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SIMs that the gateway knows: lines of {@code iccid ki msisdn name}. */
public record Sims(List<Sim> all) {

    public Sims { all = List.copyOf(all); }

    public static Sims read(Path file) throws IOException {
        var sims = new ArrayList<Sim>();
        for (var line : Files.readAllLines(file)) {
            var words = line.strip().split("\\s+");
            if (words.length >= 4 && !words[0].startsWith("#")) {
                sims.add(new Sim(words[0], words[1], words[2], words[3]));
            }
        }
        return new Sims(sims);
    }

    public Optional<Sim> called(String name) {
        return all.stream().filter(sim -> sim.name().equals(name)).findFirst();
    }

    /** A terminal named {@code alice-meter} has Alice's SIM at first; any other the first of the list. */
    public Optional<Sim> firstFor(String terminal) {
        return all.stream().filter(sim -> terminal.startsWith(sim.name())).findFirst()
                .or(() -> all.stream().findFirst());
    }
}
