package io.trustline.simulators;

import io.trustline.simulators.terminal.argument.Wish;
import io.trustline.simulators.terminal.console.Screen;
import io.trustline.simulators.terminal.console.Words;
import io.trustline.simulators.terminal.home.Surroundings;
import io.trustline.simulators.terminal.play.Player;
import io.trustline.simulators.terminal.play.Prompt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A terminal that a person plays: one command for each call, or a prompt. */
public final class TerminalProgram {

    private TerminalProgram() {
    }

    public static void main(String[] arguments) throws IOException {
        var environment = System.getenv();
        var surroundings = new Surroundings(environment);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var asked = Wish.read(List.of(arguments));
        var chosen = asked instanceof Wish wish ? wish : new Wish(Optional.empty(), List.of(), Map.of());
        var words = Words.of(Wish.language(List.of(arguments)).orElse(surroundings.language()));
        var screen = new Screen(out, Screen.wantsColour(System.console() != null, environment), words);
        var player = new Player(surroundings, screen);
        boolean prompted = asked instanceof Wish && chosen.command().isEmpty();
        var ending = prompted
                ? new Prompt(player, screen, chosen).run(reader())
                : player.play(asked);
        Runtime.getRuntime().exit(ending.code());
    }

    private static BufferedReader reader() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
}
