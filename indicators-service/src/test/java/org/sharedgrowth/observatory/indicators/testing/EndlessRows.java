package org.sharedgrowth.observatory.indicators.testing;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.Chunks;

/** An answer that ends only when its reader has gone. */
public final class EndlessRows implements Chunks {
    private static final int LENGTH = 1 << 16;
    private static volatile CompletableFuture<Long> stopped = new CompletableFuture<>();

    private final CompletableFuture<Long> end;
    private long taken;

    private EndlessRows(CompletableFuture<Long> end) {
        this.end = end;
    }

    static EndlessRows begin() {
        CompletableFuture<Long> end = new CompletableFuture<>();
        stopped = end;
        return new EndlessRows(end);
    }

    /** Completes with the number of chunks taken, when the newest answer is stopped. */
    public static CompletableFuture<Long> stopped() {
        return stopped;
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        return null;
    }

    @Override
    public void encode() {
        // There is nothing to encode.
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public long rows() {
        return taken;
    }

    @Override
    public byte[] take() {
        taken++;
        return new byte[LENGTH];
    }

    @Override
    public void stop() {
        end.complete(taken);
    }
}
