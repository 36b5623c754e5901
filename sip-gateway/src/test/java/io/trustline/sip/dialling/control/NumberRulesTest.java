package io.trustline.sip.dialling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-9: only ordinary numbers of countries that are allowed, in whatever notation. */
class NumberRulesTest {

    private final DiallingSettings settings = DialTown.settings();

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+86 138 0013 8000", "(+86) 138-0013-8000", "0086 138 0013 8000",
            "１３８００１３８０００", "138.0013.8000"})
    void dialsE164WhateverTheNotation(String notation) {
        assertEquals("+8613800138000 CN", judge(notation));
    }

    @Test
    void dialsALandline() {
        assertEquals("+861062795885 CN", judge("010 6279 5885"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "110", "119", "112", "999", "10086", "12345", "alice", "1380013800a", "+", "++86",
            "13800138000;ext=5", "13800138000 ext. 5", "tel:+8613800138000", "13800138000\r\nRoute: <sip:x>",
            "138\u00000013 8000", "13800138000@example.org", "+86 138 0013 8000 0000 0000", "sip:110", "*21*1#"})
    void whatIsNoNumberOfATelephoneIsNotDialled(String text) {
        assertEquals("NOT_A_NUMBER", judge(text));
    }

    @ParameterizedTest
    @CsvSource({"+8612000000000, UNALLOCATED_NUMBER", "+864001234567, PREMIUM_NUMBER",
            "+442079460123, COUNTRY_NOT_ALLOWED", "+85221234567, COUNTRY_NOT_ALLOWED", "+870773111632, PREFIX_BLOCKED",
            "+88216210000, PREFIX_BLOCKED", "+881612345678, PREFIX_BLOCKED", "+979123456789, PREFIX_BLOCKED",
            "+19002345678, PREFIX_BLOCKED", "+18765551234, PREFIX_BLOCKED", "+5351234567, PREFIX_BLOCKED"})
    void everyRefusalHasItsReason(String number, String reason) {
        assertEquals(reason, judge(number));
    }

    @ParameterizedTest
    @CsvSource({"+449098790123, PREMIUM_NUMBER", "+448431234567, PREMIUM_NUMBER", "+447012345678, PREMIUM_NUMBER",
            "+447640123456, PREMIUM_NUMBER", "+442079460123, +442079460123 GB", "+447400123456, +447400123456 GB",
            "+390612345678, +390612345678 IT", "+12015550123, +12015550123 US", "+5351234567, PREFIX_BLOCKED"})
    void wholeWorldStillMeansOrdinaryNumbers(String number, String decision) {
        settings.countries = "*";
        assertEquals(decision, judge(number));
    }

    @Test
    void anOperatorsOwnPrefixesCount() {
        settings.blockedPrefixes = Optional.of("+86138001, +8617");
        assertEquals("PREFIX_BLOCKED", judge("13800138000"));
        settings.blockedPrefixes = Optional.empty();
        settings.allowedPrefixes = Optional.of("+86139");
        assertEquals("PREFIX_BLOCKED", judge("13800138000"));
        assertEquals("+8613900139000 CN", judge("13900139000"));
    }

    @Test
    void anUnknownRegionHelpsNobody() {
        assertEquals("NOT_A_NUMBER", DialTown.told(new NumberRules(settings.bounds()).judge("13800138000", "XX")));
    }

    private String judge(String text) {
        return DialTown.told(new NumberRules(settings.bounds()).judge(text, "CN"));
    }
}
