package org.sharedgrowth.observatory.indicators.exchange.http;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * Content that is sent chunk by chunk while it is produced, so that memory does not grow with its
 * size.
 */
public interface Chunks {
    /** What to wait for before calling {@link #encode}; null if the data are available. */
    @Nullable Uni<Void> prepare();

    /** Encodes up to one chunk, or less if it has to wait for data. */
    void encode();

    /** Whether everything is encoded. */
    boolean isDone();

    /** Number of rows written so far. */
    long rows();

    /** The bytes written since the last call. */
    byte[] take();

    /**
     * Stops work that other threads may still be doing, because no more bytes will be taken. Called
     * at most once.
     */
    default void stop() {}
}
