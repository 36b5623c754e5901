package io.trustline.simulators.terminal.argument;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A command, what follows it, and what was chosen; without a command the person wants a prompt. */
public record Wish(Optional<Command> command, List<String> words, Map<Option, String> options) implements Asked {

    public Wish {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /** Options may stand anywhere, as {@code --name value} or {@code --name=value}; {@code --} ends them. */
    public static Asked read(List<String> typed) {
        return new Reading(typed).asked();
    }

    /** The language, also where the rest is not understood: that has to be said in some language. */
    public static Optional<String> language(List<String> typed) {
        var words = String.join("=", typed).split("=");
        return IntStream.range(1, words.length).filter(at -> words[at - 1].equals(Option.LANG.word()))
                .mapToObj(at -> words[at]).filter(Option.LANG::takes).findFirst();
    }

    /** What is chosen here, or else what was chosen before. */
    public Wish over(Wish before) {
        var both = new EnumMap<Option, String>(Option.class);
        both.putAll(before.options);
        both.putAll(options);
        return new Wish(command, words, both);
    }

    public Optional<String> option(Option option) {
        return Optional.ofNullable(options.get(option));
    }

    @Override
    public Wish orRefuse() {
        return this;
    }
}
