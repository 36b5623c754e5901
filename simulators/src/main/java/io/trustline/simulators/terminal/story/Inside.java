package io.trustline.simulators.terminal.story;

import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.simulators.terminal.console.Screen;
import java.util.Optional;
import java.util.function.Function;

/** Opens what the terminal can open, and shows it. */
final class Inside {

    private Inside() {
    }

    static void show(Screen screen, byte[] json) {
        screen.field("name.inside", "");
        Shown.members(json).forEach((name, value) -> screen.raw("  " + name, value));
    }

    static Optional<byte[]> nested(String compact, Typ typ, Optional<KeySchedule> keys, Label seal, Label mac) {
        return SealedMessage.read(compact, typ).flatMap(sealed -> keys.flatMap(known -> Nested.open(sealed, typ,
                Opener.direct(Suite.A256GCM, known.key(seal)), known.key(mac))));
    }

    /** Empty also where it was sealed to a public key: then only the other side opens it. */
    static Optional<byte[]> ofSuite(String compact, Typ typ, Function<Suite, byte[]> seal, byte[] mac) {
        return SealedMessage.read(compact, typ).flatMap(sealed -> sealed.suite().filter(Suite::symmetric)
                .flatMap(suite -> Nested.open(sealed, typ, Opener.direct(suite, seal.apply(suite)), mac)));
    }

    static Optional<byte[]> payload(String compact, Optional<KeySchedule> keys, Label seal) {
        return SealedMessage.read(compact, Typ.PAYLOAD)
                .flatMap(sealed -> keys.flatMap(known -> Opener.direct(Suite.A256GCM, known.key(seal)).open(sealed)));
    }

    static Optional<String> kid(String compact) {
        return SealedMessage.read(compact).flatMap(SealedMessage::kid);
    }
}
