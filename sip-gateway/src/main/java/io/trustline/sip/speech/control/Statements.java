package io.trustline.sip.speech.control;

import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Amount;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PromptText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Composes what asking calls say (VOX-10): sentences that the manifest allows, amounts in words, digits one by one. */
final class Statements {

    private static final int GROUP = 4;
    private static final String BETWEEN_PIECES = Clips.pause(300);
    private static final String BETWEEN_DIGITS = Clips.pause(150);
    private static final String BETWEEN_GROUPS = Clips.pause(350);

    private final Prompts prompts;
    private final Map<Language, AmountWords> amounts = new EnumMap<>(Language.class);

    Statements(Prompts prompts) {
        this.prompts = prompts;
        Arrays.stream(Language.values()).forEach(language -> amounts.put(language, AmountWords.in(language)));
    }

    boolean canSay(CallScript script) {
        return Arrays.stream(Language.values()).allMatch(language -> canSay(language, script));
    }

    List<PromptText> prompts(Language language) {
        return prompts.texts(language).entrySet().stream().filter(entry -> isAllowed(language, entry.getKey()))
                .map(entry -> new PromptText(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.name().compareTo(other.name())).toList();
    }

    /** Throws IllegalArgumentException for what cannot be said. */
    List<String> clips(Language language, CallScript script) {
        if (!canSay(language, script)) {
            throw new IllegalArgumentException("a piece of the script has no voice in " + language.tag());
        }
        var clips = new ArrayList<String>();
        for (var piece : script.pieces()) {
            if (!clips.isEmpty()) {
                clips.add(BETWEEN_PIECES);
            }
            clips.addAll(clips(language, piece));
        }
        return clips;
    }

    private boolean canSay(Language language, CallScript script) {
        return Clips.asking().stream().allMatch(clip -> prompts.has(language, clip))
                && script.pieces().stream().allMatch(piece -> canSay(language, piece));
    }

    private boolean canSay(Language language, Piece piece) {
        return piece.prompt().map(name -> isAllowed(language, name)).orElse(true)
                && piece.amount().map(amount -> canSay(language, amount)).orElse(true);
    }

    private boolean canSay(Language language, Amount amount) {
        return AmountWords.CURRENCIES.contains(amount.currency())
                && amounts.get(language).clips(amount).stream().allMatch(clip -> prompts.has(language, clip));
    }

    private boolean isAllowed(Language language, String name) {
        return Clips.isFree(name) && prompts.has(language, name);
    }

    private List<String> clips(Language language, Piece piece) {
        return piece.prompt().map(List::of).or(() -> piece.amount().map(amounts.get(language)::clips))
                .orElseGet(() -> digits(piece.digits().orElseThrow()));
    }

    private static List<String> digits(String digits) {
        var clips = new ArrayList<String>();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0) {
                clips.add(i % GROUP == 0 ? BETWEEN_GROUPS : BETWEEN_DIGITS);
            }
            clips.add(digits.substring(i, i + 1));
        }
        return clips;
    }
}
