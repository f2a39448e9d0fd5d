package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The head of a data set.
 *
 * @param content position among {@link Message#contents()}
 * @param validFrom the instant from which its rows are valid; null if not stated
 * @param validTo the instant until which they are valid; null if not stated
 */
public record DataSet(
        int content, Action action, @Nullable Instant validFrom, @Nullable Instant validTo) {
    /** What the receiver should do with the rows. */
    public enum Action {
        /** The rows are complete and replace what the receiver has. */
        REPLACE,
        /**
         * The rows are to be merged into what the receiver has, because the answer leaves something
         * out.
         */
        INFORMATION,
        /** Rows with these keys are to be deleted. */
        DELETE
    }

    /**
     * A data set without validity. It replaces what the receiver has, unless parts are left out.
     */
    public static DataSet of(int content, Parts parts) {
        return new DataSet(
                content, parts.complete() ? Action.REPLACE : Action.INFORMATION, null, null);
    }
}
