package org.sharedgrowth.observatory.indicators.analysis.run;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sums the squares of the numbers below the one in the request, one number per unit of work. The
 * request {@code bad} never succeeds.
 */
@Singleton
public class CountingKind implements RunKind {
    static final String NAME = "counting";

    /** Units computed by all runs. */
    final AtomicInteger units = new AtomicInteger();

    /** Maximum number of units that one part computes. */
    volatile int maxUnitsPerPart = Integer.MAX_VALUE;

    /** If not null, computing waits here after the first part. */
    volatile @Nullable CountDownLatch gate;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public RunWork begin(String request, byte @Nullable [] progress) {
        if (request.equals("bad")) {
            throw new IllegalStateException("bad");
        }
        long total = Long.parseLong(request);
        ByteBuffer stored = progress == null ? null : ByteBuffer.wrap(progress);
        long done = stored == null ? 0 : stored.getLong();
        long sum = stored == null ? 0 : stored.getLong();
        return new Squares(total, done, sum);
    }

    private final class Squares implements RunWork {
        private final long total;
        private long done;
        private long sum;

        Squares(long total, long done, long sum) {
            this.total = total;
            this.done = done;
            this.sum = sum;
        }

        @Override
        public long done() {
            return done;
        }

        @Override
        public long total() {
            return total;
        }

        @Override
        public void advance(long nanos) {
            CountDownLatch latch = gate;
            if (latch != null && done > 0) {
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            for (int i = 0; i < maxUnitsPerPart && done < total; i++) {
                step();
            }
        }

        @Override
        public void step() {
            sum += done * done;
            done++;
            units.incrementAndGet();
        }

        @Override
        public byte[] progress() {
            return ByteBuffer.allocate(16).putLong(done).putLong(sum).array();
        }

        @Override
        public String result() {
            return "{\"sum\":" + sum + "}";
        }
    }
}
