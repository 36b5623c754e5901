package io.trustline.kernel.outcome;

import java.util.function.Function;

/** What came of a wish: granted with its fruit, or refused with a reason that can be told. */
public sealed interface Outcome<T> permits Granted, Refused {

    /** The only way in: a caller must say what happens in both cases. */
    <R> R fold(Function<? super T, ? extends R> granted, Function<? super Refusal, ? extends R> refused);

    default boolean isGranted() {
        return fold(fruit -> true, refusal -> false);
    }

    static <T> Outcome<T> granted(T fruit) {
        return new Granted<>(fruit);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
