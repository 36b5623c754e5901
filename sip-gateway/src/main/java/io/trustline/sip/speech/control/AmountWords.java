package io.trustline.sip.speech.control;

import io.trustline.sip.api.CallScript.Amount;
import io.trustline.sip.api.Language;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** Which clips say an amount of money in one language. */
interface AmountWords {

    Set<String> CURRENCIES = Set.of("CNY", "USD", "EUR", "HKD", "GBP", "JPY");

    /** For one of {@link #CURRENCIES}. */
    List<String> clips(Amount amount);

    static AmountWords in(Language language) {
        return switch (language) {
            case MANDARIN -> new MandarinAmount();
            case ENGLISH -> new EnglishAmount();
        };
    }

    /** How many smallest units make one of the currency: 100 fen, 1 yen. */
    static long unit(Amount amount) {
        long unit = 1;
        for (int i = 0; i < Currency.getInstance(amount.currency()).getDefaultFractionDigits(); i++) {
            unit *= 10;
        }
        return unit;
    }
}
