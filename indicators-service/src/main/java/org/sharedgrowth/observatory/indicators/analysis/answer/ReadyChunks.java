package org.sharedgrowth.observatory.indicators.analysis.answer;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.Chunks;

/** Chunks that are there, so that nobody has to join them. Not thread-safe. */
final class ReadyChunks implements Chunks {
    private final List<byte[]> chunks;
    private int encoded;
    private int taken;

    ReadyChunks(List<byte[]> chunks) {
        this.chunks = List.copyOf(chunks);
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        return null;
    }

    @Override
    public void encode() {
        encoded = Math.min(encoded + 1, chunks.size());
    }

    @Override
    public boolean isDone() {
        return taken == chunks.size();
    }

    /** Chunks, not rows, are known here. */
    @Override
    public long rows() {
        return taken;
    }

    @Override
    public byte[] take() {
        return taken < encoded ? chunks.get(taken++) : new byte[0];
    }
}
