package org.sharedgrowth.observatory.indicators.exchange.answer;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.http.Chunks;
import org.sharedgrowth.observatory.indicators.exchange.http.StreamedAnswer;
import org.sharedgrowth.observatory.indicators.exchange.http.Workers;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.query.RowSource;
import org.sharedgrowth.observatory.indicators.query.SeriesView;

/**
 * An answer that is encoded chunk by chunk as it is sent, so that memory does not grow with its
 * size. Not thread-safe.
 */
public final class AnswerStream implements Chunks {
    /** In bytes; large enough to keep the connection busy, small enough to be freed soon. */
    private static final int CHUNK_BYTES = 64 * 1024;

    private static final int MIN_BUFFER_BYTES = 4 * 1024;

    private final DataEncoder encoder;
    private final List<AnswerPart<?>> parts;
    private final ByteSink sink;
    private int part;
    private boolean started;
    private boolean opened;
    private boolean done;
    private long rows;

    /**
     * @param parts the data sets in order, at least one
     * @param likelySize expected number of bytes of the answer, used to allocate the buffer
     */
    AnswerStream(DataEncoder encoder, List<AnswerPart<?>> parts, long likelySize) {
        this.sink =
                new ByteSink(
                        Math.clamp(likelySize, MIN_BUFFER_BYTES, CHUNK_BYTES + MIN_BUFFER_BYTES));
        this.encoder = encoder;
        this.parts = parts;
    }

    /** An answer of one data set with the rows of the given series. */
    public static AnswerStream of(
            DataFormat format, Message message, DataSet head, RowSource<SeriesView> rows) {
        DataEncoder encoder = Encoders.of(format, message);
        return new AnswerStream(
                encoder, List.of(AnswerPart.ofSeries(head, rows, encoder)), MIN_BUFFER_BYTES);
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        return done ? null : parts.get(part).rows().prepare();
    }

    @Override
    public void encode() {
        if (done) {
            return;
        }
        if (!started) {
            started = true;
            encoder.start(sink);
        }
        if (encode(parts.get(part))) {
            return;
        }
        part++;
        opened = false;
        if (part == parts.size()) {
            encoder.end(sink);
            done = true;
        }
    }

    private <V> boolean encode(AnswerPart<V> current) {
        return current.rows()
                .forEach(view -> {
                    if (!opened) {
                        opened = true;
                        encoder.dataSet(current.head(), sink);
                    }
                    rows += current.size().applyAsInt(view);
                    current.encode().accept(view, sink);
                    return sink.size() < CHUNK_BYTES;
                });
    }

    /** Encodes until a chunk is full or everything is encoded. */
    public Uni<AnswerStream> fill() {
        Uni<AnswerStream> rest = fillWithoutWaiting();
        return rest == null ? Uni.createFrom().item(this) : rest;
    }

    /**
     * Encodes until a chunk is full, everything is encoded, or rows must be waited for; returns the
     * rest of the work in the last case, otherwise null.
     */
    @Nullable Uni<AnswerStream> fillWithoutWaiting() {
        while (!done && sink.size() < CHUNK_BYTES) {
            Uni<Void> wait = prepare();
            if (wait != null) {
                return wait.chain(() -> {
                    encode();
                    return fill();
                });
            }
            encode();
        }
        return null;
    }

    /** Fills a chunk on worker threads, so that the event loop stays free during long answers. */
    public Uni<AnswerStream> fill(Workers workers) {
        if (done || sink.size() >= CHUNK_BYTES) {
            return Uni.createFrom().item(this);
        }
        Uni<Void> wait = prepare();
        return (wait == null ? Uni.createFrom().voidItem() : wait)
                .chain(() -> workers.call(this::encodeAndReturnThis))
                .chain(stream -> stream.fill(workers));
    }

    private AnswerStream encodeAndReturnThis() {
        encode();
        return this;
    }

    /** The response entity; call this after the first chunk is filled. */
    public Object entity() {
        return done ? take() : new StreamedAnswer(this);
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public long rows() {
        return rows;
    }

    /** The bytes of the whole answer; valid only if it is done and nothing has been taken yet. */
    ByteSink whole() {
        return sink;
    }

    @Override
    public byte[] take() {
        return sink.take();
    }
}
