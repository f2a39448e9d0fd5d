package org.sharedgrowth.observatory.indicators.exchange;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.query.Scan;

/**
 * An answer that is encoded chunk by chunk as it is sent, so that its size costs no memory. Not
 * thread-safe.
 */
public final class AnswerStream {
    /** Large enough for the transport to be busy, small enough to be let go of soon. */
    private static final int CHUNK = 64 * 1024;

    private static final int START = 4 * 1024;

    private final Scan scan;
    private final DataEncoder encoder;
    private final ByteSink sink = new ByteSink(START);
    private boolean started;
    private boolean done;
    private long rows;

    public AnswerStream(Scan scan, DataEncoder encoder) {
        this.scan = scan;
        this.encoder = encoder;
    }

    /** What to wait for before {@link #encode}, or null if the data is at hand. */
    @Nullable Uni<Void> prepare() {
        return done ? null : scan.prepare();
    }

    /** Encodes up to a chunk, less if data has to be waited for. */
    void encode() {
        if (done) {
            return;
        }
        if (!started) {
            started = true;
            encoder.start(sink);
        }
        boolean more =
                scan.forEach(view -> {
                    rows += view.size();
                    encoder.series(view, sink);
                    return sink.size() < CHUNK;
                });
        if (!more) {
            encoder.end(sink);
            done = true;
        }
    }

    /** Encodes until a chunk is full or all is done. */
    public Uni<AnswerStream> fill() {
        while (!done && sink.size() < CHUNK) {
            Uni<Void> wait = prepare();
            if (wait != null) {
                return wait.chain(() -> {
                    encode();
                    return fill();
                });
            }
            encode();
        }
        return Uni.createFrom().item(this);
    }

    /** Whether everything is encoded. */
    public boolean isDone() {
        return done;
    }

    /** Rows encoded so far. */
    public long rows() {
        return rows;
    }

    /** What was encoded since the last call. */
    public byte[] take() {
        return sink.take();
    }
}
