package io.trustline.portal.provider.api;

import io.trustline.sip.api.Language;
import java.util.List;
import java.util.Map;

/** What a call may say when it asks for approval (VOX-10): prompts with their texts, and currencies. */
public record Vocabulary(List<Phrase> prompts, List<String> currencies) {

    /** A prompt by its name, and what is heard in each language. */
    public record Phrase(String name, Map<Language, String> texts) {}
}
