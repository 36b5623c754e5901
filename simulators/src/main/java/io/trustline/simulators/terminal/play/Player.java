package io.trustline.simulators.terminal.play;

import io.trustline.sdk.platform.NotProvenByPlatform;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.store.StoreBroken;
import io.trustline.sdk.transport.Unreachable;
import io.trustline.simulators.terminal.argument.Asked;
import io.trustline.simulators.terminal.argument.Command;
import io.trustline.simulators.terminal.argument.Misread;
import io.trustline.simulators.terminal.argument.NotUnderstood;
import io.trustline.simulators.terminal.argument.Option;
import io.trustline.simulators.terminal.argument.Wish;
import io.trustline.simulators.terminal.console.Screen;
import io.trustline.simulators.terminal.home.NotHere;
import io.trustline.simulators.terminal.home.Surroundings;
import io.trustline.simulators.terminal.home.TerminalFolder;
import io.trustline.simulators.terminal.tamper.Trick;
import java.util.Locale;
import java.util.Optional;

/** Does what the person wishes, and says in the person's words what went wrong. */
public final class Player {

    /** Who plays without saying as whom. */
    public static final String USUAL_NAME = "alice-meter";

    private final Stage stage;
    private final Screen screen;

    public Player(Surroundings surroundings, Screen screen) {
        this.stage = new Stage(surroundings, screen);
        this.screen = screen;
    }

    /** How it ended. */
    public Ending play(Asked asked) {
        try {
            var wish = asked.orRefuse();
            var command = wish.command().orElse(Command.HELP);
            return command == Command.HELP ? help() : withUnit(wish, command);
        } catch (NotUnderstood misread) {
            return ended(Ending.MISREAD, "misread." + word(misread.misread().reason()), misread.misread().word());
        } catch (PlatformRefused refused) {
            // The narrator has told it already.
            return Ending.REFUSED;
        } catch (NotProvenByPlatform impostor) {
            return ended(Ending.REFUSED, "impostor");
        } catch (Unreachable away) {
            return ended(Ending.FAILED, "unreachable", stage.surroundings().gateway());
        } catch (NotHere missing) {
            return ended(Ending.FAILED, "missing." + word(missing.what()), missing.where());
        } catch (StoreBroken broken) {
            return ended(Ending.FAILED, "store", broken.getMessage());
        }
    }

    private Ending withUnit(Wish wish, Command command) {
        var folder = TerminalFolder.open(stage.surroundings().terminals(), name(wish));
        try (var unit = Unit.open(stage, wish, folder)) {
            return act(unit, command);
        }
    }

    static String name(Wish wish) {
        return wish.option(Option.NAME).orElse(USUAL_NAME);
    }

    private Ending act(Unit unit, Command command) {
        var plays = new Plays(unit);
        switch (command) {
            case STATUS -> plays.status();
            case INITIALISE -> plays.initialise();
            case ACCESS -> plays.access();
            case CALL -> plays.call();
            case EXPIRE -> plays.expire();
            case LOSE_ANSWER -> plays.loseAnswer(first(unit).filter("access"::equals).map(access -> "/accesses")
                    .orElse("/initialisations"));
            case SIMS -> new Exchanges(unit).sims();
            case SWAP_SIM -> new Exchanges(unit).swap(first(unit).orElseThrow());
            case FORGET -> new Exchanges(unit).forget();
            default -> {
                return judged(unit, command);
            }
        }
        return Ending.WELL;
    }

    private Ending judged(Unit unit, Command command) {
        boolean well = switch (command) {
            case INFO -> new Plays(unit).info();
            case CLONE -> new Exchanges(unit).clone(clone(unit));
            case TAMPER -> tamper(unit);
            case CAMERA -> new CameraPlays(unit).play(first(unit).orElse("all"));
            default -> throw new IllegalArgumentException(command.word());
        };
        return well ? Ending.WELL : Ending.REFUSED;
    }

    private boolean tamper(Unit unit) {
        var wanted = first(unit);
        if (wanted.isEmpty()) {
            new Tampering(unit).list();
            return true;
        }
        var trick = wanted.flatMap(Trick::of)
                .orElseThrow(() -> new NotUnderstood(new Misread(Misread.Reason.WORDS, "tamper")));
        return new Tampering(unit).play(trick);
    }

    private Ending help() {
        screen.line(screen.words().say("help"));
        return Ending.WELL;
    }

    /** It becomes a folder, so it is a name like that of any terminal, and another one. */
    private static String clone(Unit unit) {
        return first(unit).filter(Option.NAME::takes).filter(name -> !name.equals(unit.label().name()))
                .orElseThrow(() -> new NotUnderstood(new Misread(Misread.Reason.WORDS, "clone")));
    }

    private static Optional<String> first(Unit unit) {
        return unit.wish().words().stream().findFirst();
    }

    private Ending ended(Ending ending, String key, Object... values) {
        screen.bad(key, values);
        return ending;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
