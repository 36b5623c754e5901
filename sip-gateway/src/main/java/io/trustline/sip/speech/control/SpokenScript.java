package io.trustline.sip.speech.control;

import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PromptText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The script of the house: slowly, in groups of three, everything twice. */
public final class SpokenScript implements Script {

    private static final Pattern CODE = Pattern.compile("[0-9]{4,10}");
    private static final int GROUP = 3;
    private static final String BETWEEN_DIGITS = Clips.pause(250);
    private static final String BETWEEN_GROUPS = Clips.pause(500);
    private static final String BETWEEN_SENTENCES = Clips.pause(400);
    private static final int TWICE = 2;

    private final Prompts prompts;
    private final Statements statements;

    public SpokenScript(Prompts prompts) {
        this.prompts = prompts;
        this.statements = new Statements(prompts);
    }

    @Override
    public Speech code(Language language, String greeting, String code) {
        var clips = new ArrayList<>(List.of(greetingClip(language, greeting), BETWEEN_SENTENCES));
        addReadings(clips, code);
        clips.addAll(List.of(BETWEEN_SENTENCES, Clips.PRESS_1_AGAIN, BETWEEN_SENTENCES, Clips.PRESS_9_NOT_ME));
        return new Speech(language, clips, Optional.of(code), TWICE);
    }

    @Override
    public Speech again(Language language, String code) {
        var clips = new ArrayList<String>();
        addReadings(clips, code);
        return new Speech(language, clips, Optional.of(code), TWICE);
    }

    @Override
    public Speech gate(Language language, String greeting) {
        return plain(language, greetingClip(language, greeting), BETWEEN_SENTENCES, Clips.PRESS_TWO_DIGITS);
    }

    @Override
    public Speech gateAgain(Language language) {
        return plain(language, Clips.TRY_AGAIN);
    }

    @Override
    public Speech statement(Language language, String greeting, CallScript script) {
        var clips = new ArrayList<>(List.of(greetingClip(language, greeting), BETWEEN_SENTENCES));
        clips.addAll(statements.clips(language, script));
        return Speech.whole(language, clips);
    }

    @Override
    public Speech options(Language language) {
        return plain(language, BETWEEN_SENTENCES, Clips.PRESS_1_AGREE, BETWEEN_SENTENCES, Clips.PRESS_2_REFUSE,
                BETWEEN_SENTENCES, Clips.PRESS_9_NOT_ME);
    }

    @Override
    public Speech approved(Language language) {
        return plain(language, Clips.APPROVED);
    }

    @Override
    public Speech refused(Language language) {
        return plain(language, Clips.REFUSED);
    }

    @Override
    public boolean canSay(CallScript script) {
        return statements.canSay(script);
    }

    @Override
    public List<PromptText> prompts(Language language) {
        return statements.prompts(language);
    }

    @Override
    public Speech goodbye(Language language) {
        return plain(language, Clips.GOODBYE);
    }

    @Override
    public Speech disowned(Language language) {
        return plain(language, Clips.DISOWNED);
    }

    @Override
    public Optional<String> greeting(String name) {
        for (var language : Language.values()) {
            if (!prompts.has(language, clipOf(name))) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    private static void addReadings(List<String> clips, String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code has 4 to 10 digits");
        }
        clips.addAll(List.of(Clips.YOUR_CODE_IS, BETWEEN_SENTENCES));
        addDigits(clips, code);
        clips.addAll(List.of(BETWEEN_SENTENCES, BETWEEN_SENTENCES, Clips.ONCE_MORE, BETWEEN_SENTENCES));
        addDigits(clips, code);
        clips.add(BETWEEN_SENTENCES);
    }

    private static void addDigits(List<String> clips, String code) {
        for (int i = 0; i < code.length(); i++) {
            if (i > 0) {
                clips.add(i % GROUP == 0 ? BETWEEN_GROUPS : BETWEEN_DIGITS);
            }
            clips.add(code.substring(i, i + 1));
        }
    }

    private static Speech plain(Language language, String... clips) {
        return new Speech(language, List.of(clips), Optional.empty(), 0);
    }

    /** A greeting that has gone since the service was written down must not silence the call. */
    private String greetingClip(Language language, String name) {
        return prompts.has(language, clipOf(name)) ? clipOf(name) : Clips.GREETING;
    }

    private static String clipOf(String name) {
        return name.isEmpty() ? Clips.GREETING : Clips.GREETING + "-" + name;
    }
}
