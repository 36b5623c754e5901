package io.trustline.sip.speech.control;

import io.trustline.sip.api.Language;
import java.util.List;
import java.util.Optional;

/**
 * Clips one after the other; a clip named {@code pause-400} is 400 ms of silence. Where it tells a code, {@code code}
 * is what our own ear must hear in it, {@code times} as often. Where it is {@code whole}, what went out must be all of
 * it, sample for sample.
 */
public record Speech(Language language, List<String> clips, Optional<String> code, int times,
        boolean whole) {

    public Speech { clips = List.copyOf(clips); }

    public Speech(Language language, List<String> clips, Optional<String> code, int times) {
        this(language, clips, code, times, false);
    }

    /** What somebody will answer to. */
    static Speech whole(Language language, List<String> clips) {
        return new Speech(language, clips, Optional.empty(), 1, true);
    }

    /** Its clips would give the code away. */
    @Override
    public String toString() {
        return "Speech[" + language.tag() + ", " + clips.size() + " clips]";
    }
}
