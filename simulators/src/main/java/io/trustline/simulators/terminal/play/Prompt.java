package io.trustline.simulators.terminal.play;

import io.trustline.simulators.terminal.argument.Asked;
import io.trustline.simulators.terminal.argument.Option;
import io.trustline.simulators.terminal.argument.Wish;
import io.trustline.simulators.terminal.console.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes one command after the other until the person has enough. */
public final class Prompt {

    private static final Set<String> ENOUGH = Set.of("quit", "exit", "q");

    private final Player player;
    private final Screen screen;
    private Wish chosen;

    public Prompt(Player player, Screen screen, Wish chosen) {
        this.player = player;
        this.screen = screen;
        this.chosen = chosen;
    }

    public Ending run(BufferedReader typed) throws IOException {
        screen.line(screen.words().say("welcome"));
        for (var line = ask(typed); line != null && !ENOUGH.contains(line.strip()); line = ask(typed)) {
            if (!line.isBlank()) {
                play(Wish.read(List.of(line.strip().split("\\s+"))));
            }
        }
        screen.line("");
        return Ending.WELL;
    }

    private String ask(BufferedReader typed) throws IOException {
        screen.prompt(Player.name(chosen));
        return typed.readLine();
    }

    /** Options hold for what follows too: {@code --name bob-meter} alone changes the terminal. */
    private void play(Asked asked) {
        if (!(asked instanceof Wish wish)) {
            player.play(asked);
            return;
        }
        var both = wish.over(chosen);
        chosen = new Wish(Optional.empty(), List.of(), kept(both));
        if (wish.command().isPresent()) {
            player.play(both);
        }
    }

    private static EnumMap<Option, String> kept(Wish wish) {
        var kept = new EnumMap<Option, String>(Option.class);
        wish.option(Option.NAME).ifPresent(name -> kept.put(Option.NAME, name));
        return kept;
    }
}
