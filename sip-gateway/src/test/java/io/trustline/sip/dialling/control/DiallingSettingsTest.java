package io.trustline.sip.dialling.control;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PLAT-1: a value that makes no sense stops the start and says which one it was. */
class DiallingSettingsTest {

    static Stream<Bent> bent() {
        return Stream.of(new Bent("countries", settings -> settings.countries = "CN,ATLANTIS"),
                new Bent("countries", settings -> settings.countries = ""),
                new Bent("number-kinds", settings -> settings.numberKinds = "mobile,premium-rate"),
                new Bent("number-kinds", settings -> settings.numberKinds = "smoke-signs"),
                new Bent("prefix", settings -> settings.blockedPrefixes = Optional.of("86138")),
                new Bent("prefix", settings -> settings.allowedPrefixes = Optional.of("+86 x")),
                new Bent("calls-per-number-and-hour", settings -> settings.callsPerNumberAndHour = 0),
                new Bent("calls-per-minute", settings -> settings.callsPerMinute = 0),
                new Bent("spend-per-day", settings -> settings.spendPerDay = -1),
                new Bent("spend-reserved-per-call", settings -> settings.spendReservedPerCall = -1));
    }

    @ParameterizedTest
    @MethodSource("bent")
    void senselessValuesAreNamed(Bent bent) {
        var settings = DialTown.settings();
        bent.bend().accept(settings);
        var refused = assertThrows(IllegalArgumentException.class, settings::bounds);
        assertTrue(refused.getMessage().contains(bent.key()), refused.getMessage());
    }

    record Bent(String key, Consumer<DiallingSettings> bend) {}
}
