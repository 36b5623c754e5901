package io.trustline.sip.peers.house;

import java.util.Optional;

import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;

/** The built-in clips and the ear that knows them, loaded once for all tests. */
final class Voices {

    static final Prompts PROMPTS = new Prompts(new PromptFolder(Optional.empty()));
    static final Ear EAR = new Ear(PROMPTS);

    private Voices() {
    }
}
