package org.sharedgrowth.observatory.indicators.exchange.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether changes are asked for rather than the rows as they are.
 *
 * @param history whether release by release
 * @param after only those made after this instant; null for all
 */
public record ChangesWanted(boolean history, @Nullable Instant after) {
    /** The rows as they are. */
    public static final ChangesWanted NONE = new ChangesWanted(false, null);

    public boolean areAskedFor() {
        return history || after != null;
    }
}
