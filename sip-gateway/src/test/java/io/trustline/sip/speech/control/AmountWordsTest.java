package io.trustline.sip.speech.control;

import static io.trustline.sip.speech.control.SpeechFixture.PROMPTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.CallScript.Amount;
import io.trustline.sip.api.Language;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VOX-10: amounts are said as people say them. The expected words are the clips' texts in the manifests. */
class AmountWordsTest {

    @ParameterizedTest
    @CsvSource({"0,零元", "1,一分", "5,五分", "10,一角", "20,两角", "55,五角五分", "100,一元", "105,一元零五分", "200,两元",
            "250,两元五角", "1000,十元", "1005,十元零五分", "1200,十二元", "2200,二十二元", "10000,一百元", "10520,一百零五元两角",
            "11000,一百一十元", "11300,一百一十三元", "20000,两百元", "22200,两百二十二元", "100000,一千元", "100100,一千零一元",
            "101000,一千零一十元", "110000,一千一百元", "200200,两千零二元", "1000000,一万元", "1001000,一万零一十元",
            "1050000,一万零五百元", "1200000,一万两千元", "2000000,两万元", "2200000,两万两千元", "10000000,十万元",
            "10100000,十万一千元", "12000000,十二万元", "100000000,一百万元", "100000500,一百万零五元",
            "101000000,一百零一万元", "10000000000,一亿元", "10000100000,一亿零一千元", "10001000000,一亿零一万元",
            "20002000000,两亿零二万元", "99999999999,九亿九千九百九十九万九千九百九十九元九角九分"})
    void mandarinReadsYuan(long fen, String words) {
        assertEquals(words, said(Language.MANDARIN, fen, "CNY"));
    }

    @ParameterizedTest
    @CsvSource({"0,USD,零美元", "5,USD,零点零五美元", "200,USD,两美元", "250,USD,二点五美元", "1005,EUR,十点零五欧元",
            "10520,HKD,一百零五点二港元", "121,GBP,一点二一英镑", "2,JPY,两日元", "10010,JPY,一万零一十日元",
            "99999999999,JPY,九百九十九亿九千九百九十九万九千九百九十九日元"})
    void mandarinReadsOtherMoneyWithAPoint(long units, String currency, String words) {
        assertEquals(words, said(Language.MANDARIN, units, currency));
    }

    @ParameterizedTest
    @CsvSource({"0,USD,zero US dollars", "1,USD,one cent", "5,USD,five cents", "100,USD,one US dollar",
            "101,USD,one US dollar and one cent", "1000,USD,ten US dollars", "1113,EUR,eleven euros and thirteen cents",
            "10520,CNY,one hundred five yuan and twenty fen", "100,CNY,one yuan", "201,GBP,two pounds and one penny",
            "150,GBP,one pound and fifty pence", "2100,HKD,twenty one Hong Kong dollars",
            "100000000,USD,one million US dollars", "1001000,USD,ten thousand ten US dollars", "1,JPY,one yen",
            "1000000000,JPY,one billion yen", "19000,JPY,nineteen thousand yen",
            "99999999999,USD,nine hundred ninety nine million nine hundred ninety nine thousand nine hundred ninety"
                    + " nine US dollars and ninety nine cents"})
    void englishReadsUnitsAndParts(long units, String currency, String words) {
        assertEquals(words, said(Language.ENGLISH, units, currency));
    }

    @Test
    void everyAmountHasAVoice() {
        for (var language : Language.values()) {
            for (var currency : AmountWords.CURRENCIES) {
                for (long units = 0; units < 99_999_999_999L; units = units * 3 + 1) {
                    assertTrue(AmountWords.in(language).clips(new Amount(units, currency)).stream()
                            .allMatch(clip -> PROMPTS.has(language, clip)), language + " " + units + " " + currency);
                }
            }
        }
    }

    private static String said(Language language, long units, String currency) {
        var texts = PROMPTS.texts(language);
        return AmountWords.in(language).clips(new Amount(units, currency)).stream().map(texts::get)
                .collect(Collectors.joining(language == Language.ENGLISH ? " " : ""));
    }
}
