package io.trustline.sip.speech.control;

import java.util.List;

/**
 * What an ear heard: the digits of each reading, apart from the next by more than a second; {@code confidence} is 1
 * where the worst digit sounds exactly as it should, and 0 where it is just still believed.
 */
public record Heard(List<String> readings, double confidence) {

    public Heard { readings = List.copyOf(readings); }

    public String digits() {
        return String.join("", readings);
    }

    /** The digits may be somebody's code. */
    @Override
    public String toString() {
        return "Heard[" + readings.size() + " readings, confidence " + confidence + "]";
    }
}
