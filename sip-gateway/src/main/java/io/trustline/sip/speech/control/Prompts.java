package io.trustline.sip.speech.control;

import io.trustline.sip.api.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Every clip of every language, read once and kept in both laws. */
public final class Prompts {

    static final int SAMPLES_PER_MILLI = 8;

    private record Sound(short[] samples, Map<Law, byte[]> coded) {}

    private final Map<Language, Map<String, Sound>> sounds = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    /** Throws {@link UnusablePrompt} that names the first clip which is missing or of another kind. */
    public Prompts(PromptFolder folder) {
        for (var language : Language.values()) {
            texts.put(language, folder.named(language));
            sounds.put(language, read(folder, language, texts.get(language).keySet()));
        }
    }

    private static Map<String, Sound> read(PromptFolder folder, Language language, Set<String> named) {
        var read = new HashMap<String, Sound>();
        var names = new ArrayList<>(Clips.all());
        names.addAll(named.stream().filter(name -> !names.contains(name)).sorted().toList());
        for (var name : names) {
            read.put(name, sound(folder, language, name));
        }
        return Map.copyOf(read);
    }

    private static Sound sound(PromptFolder folder, Language language, String name) {
        try {
            var samples = Wave.samples(folder.clip(language, name));
            return new Sound(samples, Map.of(Law.A_LAW, Law.A_LAW.encode(samples), Law.MU_LAW,
                    Law.MU_LAW.encode(samples)));
        } catch (IllegalArgumentException unusable) {
            throw new UnusablePrompt(language, name, unusable.getMessage());
        }
    }

    boolean has(Language language, String clip) {
        return sounds.get(language).containsKey(clip);
    }

    Set<String> names(Language language) {
        return sounds.get(language).keySet();
    }

    /** What the manifest says of each clip. */
    Map<String, String> texts(Language language) {
        return texts.get(language);
    }

    /** The very samples of a clip. */
    short[] samples(Language language, String clip) {
        return sound(language, clip).samples().clone();
    }

    /** What is to be sent for a speech. */
    public Track track(Speech speech, Law law) {
        var pieces = new ArrayList<byte[]>();
        var firstDigit = speech.whole() ? OptionalInt.of(0) : OptionalInt.empty();
        int length = 0;
        for (var clip : speech.clips()) {
            if (speech.code().isPresent() && firstDigit.isEmpty() && Clips.isDigit(clip)) {
                firstDigit = OptionalInt.of(length);
            }
            var piece = piece(speech.language(), clip, law);
            pieces.add(piece);
            length += piece.length;
        }
        return new Track(speech, law, pieces, firstDigit);
    }

    private byte[] piece(Language language, String clip, Law law) {
        if (!Clips.isPause(clip)) {
            return sound(language, clip).coded().get(law);
        }
        var silence = new byte[Clips.pauseMillis(clip) * SAMPLES_PER_MILLI];
        Arrays.fill(silence, law.silence());
        return silence;
    }

    private Sound sound(Language language, String clip) {
        var sound = sounds.get(language).get(clip);
        if (sound == null) {
            throw new IllegalArgumentException("no clip " + language.tag() + "/" + clip);
        }
        return sound;
    }
}
