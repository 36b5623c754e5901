package io.trustline.portal.factor.control;

import java.math.BigInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** RFC 4648 §6, without padding: secrets as authenticator apps want to have them typed. */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {
    }

    static String of(byte[] bytes) {
        int signs = (bytes.length * Byte.SIZE + BITS - 1) / BITS;
        var number = new BigInteger(1, bytes).shiftLeft(signs * BITS - bytes.length * Byte.SIZE);
        return IntStream.range(0, signs)
                .map(place -> number.shiftRight((signs - 1 - place) * BITS).intValue() & (1 << BITS) - 1)
                .mapToObj(SIGNS::charAt).map(String::valueOf).collect(Collectors.joining());
    }
}
