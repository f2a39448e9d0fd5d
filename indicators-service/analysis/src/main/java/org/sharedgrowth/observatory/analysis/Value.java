package org.sharedgrowth.observatory.analysis;

import java.util.function.Function;

/**
 * A value that a method computed.
 *
 * @param value neither NaN nor infinite, and containing no such number
 */
public record Value<T>(T value) implements Result<T> {

    @Override
    public <R> Result<R> map(Function<? super T, ? extends R> conversion) {
        return new Value<>(conversion.apply(value));
    }

    @Override
    public <R> Result<R> then(Function<? super T, ? extends Result<R>> next) {
        return next.apply(value);
    }

    @Override
    public T orThrow() {
        return value;
    }
}
