package org.sharedgrowth.observatory.analysis;

import java.util.function.Function;

/**
 * A value that a method computed.
 *
 * @param value if it is a number, it must be finite; in arrays, NaN stands for a missing value
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
