package org.sharedgrowth.observatory.indicators.exchange.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a request asks for instead of the current rows, if it asks for changes at all.
 *
 * @param history whether the changes of each release are requested separately
 * @param after only changes after this instant are requested; null for no limit
 */
public record RequestedChanges(boolean history, @Nullable Instant after) {
    public boolean areRequested() {
        return history || after != null;
    }
}
