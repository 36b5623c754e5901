package io.trustline.simulators.terminal.argument;

import java.util.Locale;
import java.util.Optional;

/** What the terminal can be told to do, and how many words may follow. */
public enum Command {
    HELP(0, 1),
    STATUS(0, 0),
    INITIALISE(0, 0),
    ACCESS(0, 0),
    CALL(0, 0),
    INFO(1, 8),
    EXPIRE(0, 0),
    SIMS(0, 0),
    SWAP_SIM(1, 1),
    CLONE(1, 1),
    TAMPER(0, 1),
    LOSE_ANSWER(0, 1),
    CAMERA(0, 1),
    FORGET(0, 0);

    private final int fewest;
    private final int most;

    Command(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean takes(int words) {
        return words >= fewest && words <= most;
    }

    public static Optional<Command> of(String word) {
        for (var command : values()) {
            if (command.word().equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
