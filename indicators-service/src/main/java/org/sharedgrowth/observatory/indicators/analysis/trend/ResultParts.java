package org.sharedgrowth.observatory.indicators.analysis.trend;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.messages.Language;

/** Splits a result into its value and its refusal, one of which is null, for an answer. */
public final class ResultParts {
    private ResultParts() {}

    /** Why there is no value; null if there is one. */
    public static @Nullable RefusalView view(Result<?> result, Language language) {
        return result instanceof Refused<?> refused ? Refusals.view(refused, language) : null;
    }

    /** The value; null if it is refused. */
    public static <T> @Nullable T value(Result<T> result) {
        return switch (result) {
            case Value<T>(T value) -> value;
            case Refused<T> _ -> null;
        };
    }
}
