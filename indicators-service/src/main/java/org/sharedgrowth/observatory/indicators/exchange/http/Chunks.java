package org.sharedgrowth.observatory.indicators.exchange.http;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * Content that is sent chunk by chunk as it is made, so that memory does not grow with its size.
 */
public interface Chunks {
    /** What to wait for before {@link #encode}, or null if the data is at hand. */
    @Nullable Uni<Void> prepare();

    /** Makes up to one chunk, or less if it has to wait for data. */
    void encode();

    /** Whether everything is made. */
    boolean isDone();

    /** Rows in what was made so far. */
    long rows();

    /** What was made since the last call. */
    byte[] take();
}
