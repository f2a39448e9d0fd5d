package org.sharedgrowth.observatory.indicators.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether changes are asked for rather than the rows as they are.
 *
 * @param history whether release by release
 * @param after only those made after this instant; null for all
 */
public record Changes(boolean history, @Nullable Instant after) {
    /** The rows as they are. */
    public static final Changes NONE = new Changes(false, null);

    boolean areAskedFor() {
        return history || after != null;
    }
}
