package io.trustline.sip.speech.control;

import io.trustline.sip.api.Language;
import java.util.Optional;

/** Composes what calls say. */
public interface Script {

    /** Greeting, "your code is", the digits, again, "press 1 to hear it again", "press 9 if you did not ask". */
    Speech code(Language language, String greeting, String code);

    /** The code once more, without greeting. */
    Speech again(Language language, String code);

    /** Greeting, "press the two digits on your screen". */
    Speech gate(Language language, String greeting);

    /** "That was not right, please try again." */
    Speech gateAgain(Language language);

    Speech goodbye(Language language);

    /** "Thank you for telling us. Nothing will happen." */
    Speech disowned(Language language);

    /** Whether such a greeting is there. */
    Optional<String> greeting(String name);
}
