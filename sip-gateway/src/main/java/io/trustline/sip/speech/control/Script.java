package io.trustline.sip.speech.control;

import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PromptText;
import java.util.List;
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

    /** Greeting, and what is to be approved; throws IllegalArgumentException for what cannot be said. */
    Speech statement(Language language, String greeting, CallScript script);

    /** "Press 1 to agree, 2 to refuse, 9 if you did not ask". */
    Speech options(Language language);

    /** "Agreed." */
    Speech approved(Language language);

    /** "Refused. Nothing will happen." */
    Speech refused(Language language);

    /** Whether every language has a voice for all of it. */
    boolean canSay(CallScript script);

    /** What a script may name, in order of names. */
    List<PromptText> prompts(Language language);

    Speech goodbye(Language language);

    /** "Thank you for telling us. Nothing will happen." */
    Speech disowned(Language language);

    /** Whether such a greeting is there. */
    Optional<String> greeting(String name);
}
