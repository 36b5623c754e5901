package io.trustline.sip.speech.control;

import io.trustline.sip.api.Language;

/** A clip without which no call can speak is missing or unfit; the gateway does not start. */
public class UnusablePrompt extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusablePrompt(Language language, String clip, String reason) {
        super("prompt " + language.tag() + "/" + clip + ": " + reason);
    }
}
