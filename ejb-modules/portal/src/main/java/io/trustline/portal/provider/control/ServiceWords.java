package io.trustline.portal.provider.control;

import io.trustline.portal.provider.api.Vocabulary;
import io.trustline.portal.provider.api.Vocabulary.Phrase;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PromptText;
import io.trustline.sip.api.Telephone;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the gateway finds words for, as companies hear of it. */
@ApplicationScoped
public class ServiceWords {

    @EJB
    Telephone telephone;

    public Vocabulary vocabulary() {
        var phrases = new TreeMap<String, Map<Language, String>>();
        for (var language : Language.values()) {
            telephone.prompts(language).forEach(prompt -> put(phrases, language, prompt));
        }
        return new Vocabulary(phrases.entrySet().stream().map(each -> new Phrase(each.getKey(), each.getValue()))
                .toList(), currencies());
    }

    private static void put(Map<String, Map<Language, String>> phrases, Language language, PromptText prompt) {
        phrases.computeIfAbsent(prompt.name(), name -> new EnumMap<>(Language.class)).put(language, prompt.text());
    }

    private List<String> currencies() {
        return Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
                .filter(code -> telephone.canSay(new CallScript(List.of(Piece.amount(1, code))))).sorted().toList();
    }
}
