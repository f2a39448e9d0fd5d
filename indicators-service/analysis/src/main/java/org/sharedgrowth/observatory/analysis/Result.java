package org.sharedgrowth.observatory.analysis;

import java.util.function.Function;

/**
 * The result of a method: a value, or the reason why there is none.
 *
 * @param <T> type of the value
 */
public sealed interface Result<T> permits Value, Refused {

    /** The result with the value converted; a refusal is returned unchanged. */
    <R> Result<R> map(Function<? super T, ? extends R> conversion);

    /** Applies the next method to this value; a refusal is returned unchanged. */
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
