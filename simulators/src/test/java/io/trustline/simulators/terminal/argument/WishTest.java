package io.trustline.simulators.terminal.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person may type. */
class WishTest {

    @Test
    void optionsMayStandAnywhereInBothSpellings() {
        var wish = read("--name", "bob-meter", "tamper", "--lang=zh", "replay");

        assertEquals(new Wish(Optional.of(Command.TAMPER), List.of("replay"),
                Map.of(Option.NAME, "bob-meter", Option.LANG, "zh")), wish);
    }

    @Test
    void nothingTypedMeansAPrompt() {
        assertEquals(new Wish(Optional.empty(), List.of(), Map.of()), read());
    }

    @Test
    void afterTwoDashesEverythingIsAWord() {
        assertEquals(new Wish(Optional.of(Command.INFO), List.of("--name=x"), Map.of()),
                read("info", "--", "--name=x"));
    }

    @Test
    void helpIsUnderstoodAsAnOptionToo() {
        assertEquals(Optional.of(Command.HELP), ((Wish) read("--help")).command());
        assertEquals(Optional.of(Command.HELP), ((Wish) read("-h")).command());
    }

    @Test
    void saysWhichWordItDoesNotUnderstand() {
        assertEquals(new Misread(Misread.Reason.COMMAND, "explode"), read("explode"));
        assertEquals(new Misread(Misread.Reason.OPTION, "--nome"), read("--nome", "bob"));
        assertEquals(new Misread(Misread.Reason.WORDS, "swap-sim"), read("swap-sim"));
        assertEquals(new Misread(Misread.Reason.WORDS, "access"), read("access", "quickly"));
        assertEquals(new Misread(Misread.Reason.VALUE, "--name"), read("access", "--name"));
    }

    @Test
    void aNameNeverLeavesTheFolderOfTerminals() {
        for (var name : List.of("../bob", "/etc", "", ".", "..", "a/b", "Bob", "a".repeat(33))) {
            assertEquals(Misread.Reason.VALUE, ((Misread) read("status", "--name=" + name)).reason(), name);
        }
    }

    @Test
    void theLanguageIsKnownEvenWhereTheRestIsNot() {
        assertEquals(Optional.of("zh"), Wish.language(List.of("explode", "--lang", "zh")));
        assertEquals(Optional.of("en"), Wish.language(List.of("--lang=en", "--nome")));
        assertEquals(Optional.empty(), Wish.language(List.of("access", "--lang")));
        assertEquals(Optional.empty(), Wish.language(List.of("--lang=tlh")));
    }

    @Test
    void whatIsChosenNowWinsOverWhatWasChosenBefore() {
        var before = (Wish) read("--name=bob-meter", "--key=RSA");

        var both = ((Wish) read("access", "--key=X25519")).over(before);

        assertEquals(Map.of(Option.NAME, "bob-meter", Option.KEY, "X25519"), both.options());
    }

    private static Asked read(String... typed) {
        return Wish.read(List.of(typed));
    }
}
