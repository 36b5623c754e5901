package io.trustline.sip.speech.control;

import io.trustline.sip.api.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The built-in prompts, and the sound of speeches made of them. */
final class SpeechFixture {

    static final Prompts PROMPTS = new Prompts(new PromptFolder(Optional.empty()));
    static final Script SCRIPT = new SpokenScript(PROMPTS);
    static final Ear EAR = new Ear(PROMPTS);

    private SpeechFixture() {
    }

    /** What goes out for a speech. */
    static byte[] sent(Speech speech, Law law) {
        var track = PROMPTS.track(speech, law);
        var sent = new byte[track.length()];
        int at = 0;
        for (var piece : track.pieces()) {
            System.arraycopy(piece, 0, sent, at, piece.length);
            at += piece.length;
        }
        return sent;
    }

    /** What goes out for a code, but with its digits changed before they are spoken. */
    static byte[] misspoken(Language language, Speech speech, List<String> clips) {
        return sent(new Speech(language, clips, speech.code(), speech.times()), Law.A_LAW);
    }

    /** The places of the digits in a speech. */
    static List<Integer> digits(Speech speech) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < speech.clips().size(); i++) {
            if (Clips.isDigit(speech.clips().get(i))) {
                places.add(i);
            }
        }
        return places;
    }
}
