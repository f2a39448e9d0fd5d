package org.sharedgrowth.observatory.analysis;

import java.util.function.Function;

/** A refusal: there is no value, for the given reason. */
public record Refused<T>(Reason reason, Detail detail) implements Result<T> {

    @Override
    public <R> Result<R> map(Function<? super T, ? extends R> conversion) {
        return new Refused<>(reason, detail);
    }

    @Override
    public <R> Result<R> then(Function<? super T, ? extends Result<R>> next) {
        return new Refused<>(reason, detail);
    }

    @Override
    public T orThrow() {
        throw new IllegalStateException(reason + " " + detail);
    }
}
