package org.sharedgrowth.observatory.indicators.exchange.http;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** What is sent chunk by chunk as it is made, so that its size costs no memory. */
public interface Chunks {
    /** What to wait for before {@link #encode}, or null if the data is at hand. */
    @Nullable Uni<Void> prepare();

    /** Makes up to a chunk, less if data has to be waited for. */
    void encode();

    /** Whether everything is made. */
    boolean isDone();

    /** Rows in what was made so far. */
    long rows();

    /** What was made since the last call. */
    byte[] take();
}
