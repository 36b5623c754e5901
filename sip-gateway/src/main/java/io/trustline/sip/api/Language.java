package io.trustline.sip.api;

import java.util.Optional;

/** In which a call speaks. */
public enum Language {
    MANDARIN("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** After RFC 5646; also the folder of its prompts. */
    public String tag() {
        return tag;
    }

    /** By the beginning: {@code zh}, {@code zh-CN}, {@code zh-Hans-CN} are Mandarin. */
    public static Optional<Language> of(String tag) {
        for (var language : values()) {
            var short2 = language.tag.substring(0, 2);
            if (tag.equalsIgnoreCase(short2) || tag.regionMatches(true, 0, short2 + "-", 0, 3)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
