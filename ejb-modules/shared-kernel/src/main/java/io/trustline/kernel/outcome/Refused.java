package io.trustline.kernel.outcome;

import java.util.Objects;
import java.util.function.Function;

/** The wish did not come true, and nothing has changed. */
public record Refused<T>(Refusal refusal) implements Outcome<T> {

    public Refused { Objects.requireNonNull(refusal, "refusal"); }

    @Override
    public <R> R fold(Function<? super T, ? extends R> granted, Function<? super Refusal, ? extends R> refused) {
        return refused.apply(refusal);
    }
}
