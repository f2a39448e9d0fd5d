package org.sharedgrowth.observatory.indicators.analysis.answer;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.Chunks;

/**
 * Parts of an answer, produced in order by the common pool and by the thread that waits for the
 * next part. Finished parts are sent and then discarded. Only a few parts are produced ahead of a
 * slow reader, and none for a reader who has disconnected. Used by one thread at a time.
 */
final class PartChunks implements Chunks {
    /** Maximum number of parts produced before the reader takes them. */
    static final int MAX_AHEAD = 16;

    /**
     * In order; a part that the reader has taken is replaced by null, so that its bytes are not
     * kept.
     */
    private final List<@Nullable FutureTask<byte[]>> parts = new ArrayList<>();

    private int submitted;
    private int made;
    private int taken;

    private PartChunks(List<Supplier<byte[]>> suppliers) {
        suppliers.forEach(part -> parts.add(new FutureTask<>(part::get)));
    }

    /**
     * Begins to produce the parts.
     *
     * @param suppliers the suppliers of the header and then of the parts with rows; called by
     *     several threads
     * @throws RuntimeException if the header or the first part fails: an error response is still
     *     possible, because nothing has been sent
     */
    static PartChunks begin(List<Supplier<byte[]>> suppliers) {
        PartChunks chunks = new PartChunks(suppliers);
        chunks.submitToPool();
        try {
            chunks.encode();
            chunks.encode();
        } catch (RuntimeException e) {
            chunks.stop();
            throw e;
        }
        return chunks;
    }

    private void submitToPool() {
        int end = Math.min(parts.size(), taken + MAX_AHEAD);
        for (; submitted < end; submitted++) {
            ForkJoinPool.commonPool().execute(part(submitted));
        }
    }

    private FutureTask<byte[]> part(int position) {
        FutureTask<byte[]> part = parts.get(position);
        if (part == null) {
            throw new IllegalStateException("part " + position + " was already taken");
        }
        return part;
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        return null;
    }

    /**
     * Produces the next part; if another thread is producing it, helps with later parts until it is
     * ready.
     */
    @Override
    public void encode() {
        if (made == parts.size()) {
            return;
        }
        FutureTask<byte[]> next = part(made);
        for (int i = made; i < submitted && !next.isDone(); i++) {
            // Does nothing if another thread has produced the part or is producing it.
            part(i).run();
        }
        result(next);
        made++;
    }

    private static byte[] result(FutureTask<byte[]> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public boolean isDone() {
        return taken == parts.size();
    }

    /**
     * The number of parts taken so far, in place of the number of rows, which is not known here.
     */
    @Override
    public long rows() {
        return taken;
    }

    @Override
    public byte[] take() {
        if (taken == made) {
            return new byte[0];
        }
        byte[] part = result(part(taken));
        parts.set(taken++, null);
        submitToPool();
        return part;
    }

    @Override
    public void stop() {
        for (int i = taken; i < parts.size(); i++) {
            part(i).cancel(false);
        }
    }
}
