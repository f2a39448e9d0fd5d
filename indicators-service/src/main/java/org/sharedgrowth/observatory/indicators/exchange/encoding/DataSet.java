package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The head of a data set.
 *
 * @param content position among {@link Message#contents()}
 * @param validFrom since when its rows are valid, or null if that is not stated
 * @param validTo until when they are valid, or null if that is not stated
 */
public record DataSet(
        int content, Action action, @Nullable Instant validFrom, @Nullable Instant validTo) {
    /** What the receiver should do with the rows. */
    public enum Action {
        /** The rows are complete and replace what the receiver has. */
        REPLACE,
        /** The rows are to be added, because the answer leaves something out. */
        INFORMATION,
        /** Rows with these keys are to be deleted. */
        DELETE
    }

    /** The usual data set, which replaces everything. */
    public static DataSet of(int content, Parts parts) {
        return new DataSet(
                content, parts.complete() ? Action.REPLACE : Action.INFORMATION, null, null);
    }
}
