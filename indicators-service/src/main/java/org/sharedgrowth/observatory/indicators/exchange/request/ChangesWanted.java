package org.sharedgrowth.observatory.indicators.exchange.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether changes are requested instead of the current rows.
 *
 * @param history whether for each release
 * @param after only those made after this instant; null for all
 */
public record ChangesWanted(boolean history, @Nullable Instant after) {
    public boolean areRequested() {
        return history || after != null;
    }
}
