package org.sharedgrowth.observatory.indicators.exchange.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a request asks for instead of the current rows; perhaps none.
 *
 * @param history whether they are requested release by release
 * @param after only those made after this instant; null for all
 */
public record ChangesWanted(boolean history, @Nullable Instant after) {
    public boolean areRequested() {
        return history || after != null;
    }
}
