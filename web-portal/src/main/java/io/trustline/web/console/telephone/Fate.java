package io.trustline.web.console.telephone;

import java.util.Arrays;
import java.util.List;

/** Kinds of outcomes that look alike in a drawing; each has one tone. From the bottom of a column upwards. */
enum Fate {
    SPOKEN("tone-bound", "spoken", "approved", "refused"),
    LIVE("tone-registered", ""),
    MISSED("tone-configured", "busy", "no-answer", "declined", "unreachable", "voicemail", "diverted", "not-confirmed",
            "hung-up", "unanswered"),
    DISOWNED("tone-revoked", "disowned"),
    FAULT("tone-suspended", "network-failed", "garbled", "interrupted"),
    NOT_DIALLED("tone-imported", "not-dialled");

    private final String tone;
    private final List<String> labels;

    Fate(String tone, String... labels) {
        this.tone = tone;
        this.labels = List.of(labels);
    }

    String tone() {
        return tone;
    }

    List<String> labels() {
        return labels;
    }

    /** An outcome that nobody has told us of is a fault until somebody does. */
    static Fate of(String label) {
        return Arrays.stream(values()).filter(fate -> fate.labels.contains(label)).findFirst().orElse(FAULT);
    }
}
