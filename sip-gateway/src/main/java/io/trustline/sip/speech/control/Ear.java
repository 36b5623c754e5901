package io.trustline.sip.speech.control;

import io.trustline.sip.api.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Recognises spoken digits in sound, by nothing but the sound: every digit's shape is laid over every place, and
 * believed where it fits well and no better one overlaps. It knows the very clips that calls are made of, so it
 * proves what was delivered and in which order, not that people understand it (VOX-12). Safe for every thread.
 */
public final class Ear {

    /** Mean square of natural logarithms of band energies; measured: right below 0.6, wrong above 3. */
    static final float BELIEVED = 1.2f;
    /** Silence around a digit that belongs to its shape, so that a digit within a sentence is none. */
    private static final int MARGIN = 60 * Prompts.SAMPLES_PER_MILLI;
    /** More than this between two digits parts two readings: twice the pause between groups. */
    private static final int FRAMES_BETWEEN_READINGS = 100;
    /** The loudness (RMS of what is not silence) at which shapes are compared: −20 dBFS. */
    private static final double LOUDNESS = 3277;
    /** 45 dB below, in the units of {@link LogMel}; what is quieter is silence, or the law's own noise. */
    private static final float FLOOR = 3e5f;

    private record Place(char digit, int from, int to, float distance) {}

    private final Map<Language, List<DigitShape>> shapes = new EnumMap<>(Language.class);
    private final WholeProof wholes;

    public Ear(Prompts prompts) {
        wholes = new WholeProof(prompts);
        for (var language : Language.values()) {
            shapes.put(language, shapes(prompts, language));
        }
    }

    private static List<DigitShape> shapes(Prompts prompts, Language language) {
        var shapes = new ArrayList<DigitShape>();
        for (char digit = '0'; digit <= '9'; digit++) {
            var clip = prompts.samples(language, String.valueOf(digit));
            var around = new short[clip.length + 2 * MARGIN];
            System.arraycopy(clip, 0, around, MARGIN, clip.length);
            shapes.add(new DigitShape(digit, bands(around)));
        }
        return shapes;
    }

    /** What is said in sound of 8,000 samples a second, however loud and wherever it begins. */
    public Heard hear(short[] samples, Language language) {
        var padded = padded(samples);
        var found = new ArrayList<Place>();
        find(shapes.get(language), bands(padded), found);
        // Again half a step on: a digit between two steps would look blurred.
        find(shapes.get(language), bands(Arrays.copyOfRange(padded, LogMel.HOP / 2, padded.length)), found);
        return heard(found);
    }

    /** Whether a speech's code, and nothing else, is heard in what was sent of it, as often as it should be. */
    public Proof prove(Speech speech, short[] sent) {
        if (speech.code().isEmpty()) {
            return speech.whole() ? wholes.prove(speech, sent) : Proof.NOTHING;
        }
        // Most often once over is enough; only where something is blurred is it worth the time to listen closely.
        var found = new ArrayList<Place>();
        find(shapes.get(speech.language()), bands(padded(sent)), found);
        var proof = proof(speech, heard(found));
        return proof.matches() ? proof : proof(speech, hear(sent, speech.language()));
    }

    private static Proof proof(Speech speech, Heard heard) {
        var readings = heard.readings();
        var code = speech.code().orElseThrow();
        int right = (int) readings.stream().filter(code::equals).count();
        return new Proof(right == speech.times() && readings.size() == right, right);
    }

    /** Of places that overlap the best is believed. */
    private static Heard heard(List<Place> found) {
        found.sort(Comparator.comparingDouble(Place::distance));
        var believed = new ArrayList<Place>();
        for (var place : found) {
            if (believed.stream().noneMatch(other -> place.from < other.to && other.from < place.to)) {
                believed.add(place);
            }
        }
        believed.sort(Comparator.comparingInt(Place::from));
        return new Heard(readings(believed), confidence(believed));
    }

    /** Throws {@link UnusablePrompt} for a digit that is not heard as itself alone, or a sentence heard as a digit. */
    public void tryOut(Prompts prompts) {
        for (var language : Language.values()) {
            for (var clip : prompts.names(language).stream().filter(name -> !Clips.isWord(name)).toList()) {
                var expected = Clips.isDigit(clip) ? clip : "";
                if (!hear(prompts.samples(language, clip), language).digits().equals(expected)) {
                    throw new UnusablePrompt(language, clip, "sounds like a digit that it is not");
                }
            }
        }
    }

    private static void find(List<DigitShape> shapes, float[] sound, List<Place> found) {
        for (var shape : shapes) {
            find(shape, sound, found);
        }
    }

    private static void find(DigitShape shape, float[] sound, List<Place> found) {
        int margin = MARGIN / LogMel.HOP;
        int last = sound.length / LogMel.BANDS - shape.frames();
        for (int frame = 0; frame <= last; frame++) {
            float distance = shape.distance(sound, frame, BELIEVED);
            if (distance <= BELIEVED) {
                found.add(new Place(shape.digit(), frame + margin, frame + shape.frames() - margin, distance));
            }
        }
    }

    private static List<String> readings(List<Place> places) {
        var readings = new ArrayList<String>();
        var reading = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            if (i > 0 && places.get(i).from - places.get(i - 1).to > FRAMES_BETWEEN_READINGS) {
                readings.add(reading.toString());
                reading.setLength(0);
            }
            reading.append(places.get(i).digit);
        }
        if (!reading.isEmpty()) {
            readings.add(reading.toString());
        }
        return readings;
    }

    private static double confidence(List<Place> places) {
        return places.stream().mapToDouble(place -> 1 - place.distance / BELIEVED).min().orElse(0);
    }

    private static short[] padded(short[] samples) {
        var padded = new short[samples.length + 2 * MARGIN];
        System.arraycopy(samples, 0, padded, MARGIN, samples.length);
        return padded;
    }

    private static float[] bands(short[] samples) {
        return new LogMel().bands(samples, (float) (LOUDNESS / loudness(samples)), FLOOR);
    }

    /** RMS over the tenths of a second that are louder than a tenth of the loudest. */
    private static double loudness(short[] samples) {
        int length = 100 * Prompts.SAMPLES_PER_MILLI;
        var powers = new double[Math.max(1, samples.length / length)];
        for (int i = 0; i < samples.length / length * length; i++) {
            powers[i / length] += (double) samples[i] * samples[i] / length;
        }
        double loudest = Arrays.stream(powers).max().orElse(0);
        double active = Arrays.stream(powers).filter(power -> power > loudest / 100).average().orElse(0);
        return Math.max(1, Math.sqrt(active));
    }
}
