package io.trustline.kernel.outcome;

import java.util.Objects;
import java.util.function.Function;

/** The wish came true. */
public record Granted<T>(T fruit) implements Outcome<T> {

    public Granted { Objects.requireNonNull(fruit, "fruit"); }

    @Override
    public <R> R fold(Function<? super T, ? extends R> granted, Function<? super Refusal, ? extends R> refused) {
        return granted.apply(fruit);
    }
}
