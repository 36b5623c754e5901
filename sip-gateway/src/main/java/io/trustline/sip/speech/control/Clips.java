package io.trustline.sip.speech.control;

import java.util.ArrayList;
import java.util.List;

/** The names that every set of prompts must have. */
final class Clips {

    static final String GREETING = "greeting";
    static final String YOUR_CODE_IS = "your-code-is";
    static final String ONCE_MORE = "once-more";
    static final String PRESS_1_AGAIN = "press-1-again";
    static final String PRESS_9_NOT_ME = "press-9-not-me";
    static final String PRESS_TWO_DIGITS = "press-two-digits";
    static final String TRY_AGAIN = "try-again";
    static final String DISOWNED = "disowned";
    static final String GOODBYE = "goodbye";
    static final String PRESS_1_AGREE = "press-1-agree";
    static final String PRESS_2_REFUSE = "press-2-refuse";
    static final String APPROVED = "approved";
    static final String REFUSED = "refused-word";
    private static final String WORD = "word-";
    private static final String PAUSE = "pause-";
    /** A pause's name is no licence to fill the memory. */
    private static final int PAUSE_MILLIS_MAX = 10_000;
    private static final List<String> SENTENCES = List.of(GREETING, YOUR_CODE_IS, ONCE_MORE, PRESS_1_AGAIN,
            PRESS_9_NOT_ME, PRESS_TWO_DIGITS, TRY_AGAIN, DISOWNED, GOODBYE);

    /** What asking calls need besides; a set of prompts without them can still tell codes. */
    private static final List<String> ASKING = List.of(PRESS_1_AGREE, PRESS_2_REFUSE, APPROVED, REFUSED);

    private Clips() {
    }

    static List<String> all() {
        var all = new ArrayList<>(SENTENCES);
        for (char digit = '0'; digit <= '9'; digit++) {
            all.add(String.valueOf(digit));
        }
        return all;
    }

    static List<String> asking() {
        return ASKING;
    }

    /** A part of an amount; never said where a code is told, so it may sound like a digit. */
    static String word(String name) {
        return WORD + name;
    }

    static boolean isWord(String clip) {
        return clip.startsWith(WORD);
    }

    /** Whether it is a sentence that a script may name; what the house says itself is none. */
    static boolean isFree(String clip) {
        return !isWord(clip) && !clip.startsWith(GREETING) && !ASKING.contains(clip) && !all().contains(clip);
    }

    static boolean isDigit(String clip) {
        return clip.length() == 1 && Character.digit(clip.charAt(0), 10) >= 0;
    }

    static String pause(int millis) {
        return PAUSE + millis;
    }

    static boolean isPause(String clip) {
        return clip.startsWith(PAUSE);
    }

    static int pauseMillis(String clip) {
        int millis = Integer.parseInt(clip.substring(PAUSE.length()));
        if (millis < 0 || millis > PAUSE_MILLIS_MAX) {
            throw new IllegalArgumentException("no such pause: " + clip);
        }
        return millis;
    }
}
