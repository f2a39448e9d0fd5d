package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The head of a data set.
 *
 * @param content position among {@link Message#contents()}
 * @param validFrom since when its rows are valid, or null where it is the usual answer
 * @param validTo until when, or null
 */
public record DataSet(
        int content, Action action, @Nullable Instant validFrom, @Nullable Instant validTo) {
    /** What a receiver does with the rows. */
    public enum Action {
        /** Takes them for all there is. */
        REPLACE,
        /** Adds them to what it has: something was left out. */
        INFORMATION,
        /** Removes what has their keys. */
        DELETE
    }

    /** The plain one: everything that a content has. */
    public static DataSet of(int content, Parts parts) {
        return new DataSet(
                content, parts.complete() ? Action.REPLACE : Action.INFORMATION, null, null);
    }
}
