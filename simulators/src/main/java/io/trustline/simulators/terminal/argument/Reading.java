package io.trustline.simulators.terminal.argument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through the words once. */
final class Reading {

    private final Deque<String> left;
    private final List<String> plain = new ArrayList<>();
    private final Map<Option, String> options = new EnumMap<>(Option.class);

    Reading(List<String> typed) {
        this.left = new ArrayDeque<>(typed);
    }

    Asked asked() {
        while (!left.isEmpty()) {
            var wrong = take(left.pop());
            if (wrong.isPresent()) {
                return wrong.get();
            }
        }
        return command();
    }

    private Optional<Misread> take(String word) {
        if (word.equals("--")) {
            plain.addAll(left);
            left.clear();
        } else if (word.equals("--help") || word.equals("-h")) {
            plain.add(0, Command.HELP.word());
        } else if (word.startsWith("-")) {
            return option(word.split("=", 2));
        } else {
            plain.add(word);
        }
        return Optional.empty();
    }

    private Optional<Misread> option(String[] parts) {
        var option = Option.of(parts[0]);
        if (option.isEmpty()) {
            return Optional.of(new Misread(Misread.Reason.OPTION, parts[0]));
        }
        var value = parts.length == 2 ? parts[1] : left.isEmpty() ? "" : left.pop();
        if (!option.get().takes(value)) {
            return Optional.of(new Misread(Misread.Reason.VALUE, (parts[0] + " " + value).strip()));
        }
        options.put(option.get(), value);
        return Optional.empty();
    }

    private Asked command() {
        if (plain.isEmpty()) {
            return new Wish(Optional.empty(), List.of(), options);
        }
        var command = Command.of(plain.get(0));
        if (command.isEmpty()) {
            return new Misread(Misread.Reason.COMMAND, plain.get(0));
        }
        var words = plain.subList(1, plain.size());
        return command.get().takes(words.size())
                ? new Wish(command, words, options)
                : new Misread(Misread.Reason.WORDS, plain.get(0));
    }
}
