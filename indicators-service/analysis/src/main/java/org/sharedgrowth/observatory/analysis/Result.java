package org.sharedgrowth.observatory.analysis;

import java.util.function.Function;

/**
 * What a method found: a value, or the reason why there is none.
 *
 * @param <T> what the method computes
 */
public sealed interface Result<T> permits Value, Refused {

    /** The result with the value converted; a refusal stays what it is. */
    <R> Result<R> map(Function<? super T, ? extends R> conversion);

    /** The result of the next method, given this value; a refusal stays what it is. */
    <R> Result<R> then(Function<? super T, ? extends Result<R>> next);

    /**
     * The value.
     *
     * @throws IllegalStateException if the method refused; the message has reason and detail
     */
    T orThrow();

    static <T> Result<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Result<T> refused(Reason reason, Detail detail) {
        return new Refused<>(reason, detail);
    }
}
