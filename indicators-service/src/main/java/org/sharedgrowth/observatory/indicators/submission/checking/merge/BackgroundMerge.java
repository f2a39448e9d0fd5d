package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.submission.checking.CellRun;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.History;

/**
 * Compares series with released data and packs new ones on a separate thread, while the file is
 * still being read. Its results are available after {@link #finish}.
 */
final class BackgroundMerge implements AutoCloseable {
    /** Number of series passed on at a time. A file with fewer series needs no thread. */
    private static final int BATCH = 256;

    /** Maximum number of batches that wait for the thread. */
    private static final int MAX_WAITING_BATCHES = 8;

    private static final List<EndedSeries> END = List.of();

    private final String dataKey;
    private final PublicFingerprint fingerprint;
    private final History history;
    private final SeriesAttributes attributes;
    private final SourceCollector sources;
    private final int source;
    private final String ownSource;
    private final BlockingQueue<List<EndedSeries>> batches =
            new ArrayBlockingQueue<>(MAX_WAITING_BATCHES);
    private List<EndedSeries> batch = new ArrayList<>(BATCH);
    private @Nullable Thread worker;

    private final PackedSeries released = new PackedSeries();
    private final BitSet settledSeries = new BitSet();
    private @Nullable SeriesVersion[] versions = new @Nullable SeriesVersion[BATCH];
    private final List<CellRun> unsettledCells = new ArrayList<>();
    private volatile @Nullable Throwable failure;

    BackgroundMerge(
            CheckContext context,
            History history,
            SeriesAttributes attributes,
            SourceCollector sources) {
        this.dataKey = context.flow().dataKey();
        this.fingerprint = new PublicFingerprint(new Confidentiality(context.structure()));
        this.history = history;
        this.attributes = attributes;
        this.sources = sources;
        this.source = context.structure().observationAttribute(NamedAttributes.SOURCE);
        this.ownSource = context.ownSource();
    }

    /** Passes a series to the thread; blocks if too many are waiting. */
    void add(EndedSeries series) throws InterruptedIOException {
        batch.add(series);
        if (batch.size() == BATCH) {
            if (worker == null) {
                worker = Thread.ofPlatform().daemon().name("settle").start(this::work);
            }
            put(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    /** Waits until all series have been processed. */
    void finish() throws InterruptedIOException {
        if (worker != null) {
            put(END);
            join(worker);
        }
        switch (failure) {
            case null -> batch.forEach(this::settle);
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
        batch = List.of();
    }

    /** Whether the series is settled, that is, known to be new or unchanged. */
    boolean isSettled(int series) {
        return settledSeries.get(series);
    }

    /** The new version of a settled series, or null if nothing changes. */
    @Nullable SeriesVersion version(int series) {
        return series < versions.length ? versions[series] : null;
    }

    /** The cells of series that need further processing. */
    List<CellRun> unsettledCells() {
        return unsettledCells;
    }

    /** Stops the thread, even if it has not finished. */
    @Override
    public void close() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    private void put(List<EndedSeries> full) throws InterruptedIOException {
        try {
            batches.put(full);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static void join(Thread thread) throws InterruptedIOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException();
    }

    private void work() {
        try {
            for (var next = batches.take(); !next.isEmpty(); next = batches.take()) {
                if (failure == null) {
                    settle(next);
                }
            }
        } catch (InterruptedException e) {
            // Closed: no more series are settled.
            Thread.currentThread().interrupt();
        }
    }

    private void settle(List<EndedSeries> all) {
        try {
            all.forEach(this::settle);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void settle(EndedSeries series) {
        int ordinal = history.find(series.key());
        byte[] existing = ordinal < 0 ? null : history.atHand(ordinal);
        SeriesContent stated = series.content();
        List<@Nullable String> values =
                attributes.complete(
                        stated.seriesAttributes(),
                        series.indicator(),
                        existing == null ? null : released.wrap(existing));
        boolean isNew = ordinal < 0 && !attributes.lacksAny(values);
        if (!isNew && existing == null) {
            unsettledCells.add(series.cells());
            return;
        }
        SeriesContent completed = stated.with(values);
        SeriesContent content =
                existing == null || sources.hasSourceColumn()
                        ? completed
                        : withReleasedSource(completed);
        byte[] packed =
                FileSeries.pack(
                        existing == null ? content : content.shortenedTo(released.wrap(existing)));
        int number = series.cells().series;
        if (existing == null) {
            keep(
                    number,
                    SeriesVersion.of(
                            dataKey, series.key(), packed, fingerprint, stated.size(), true));
        } else if (!Arrays.equals(packed, existing)) {
            unsettledCells.add(series.cells());
            return;
        }
        settledSeries.set(number);
        sources.collect(
                series.cells(), content, stated.seriesAttributes(), existing == null, ownSource);
    }

    /**
     * A copy whose figures have the source of the first released observation instead of the
     * office's own: a file without sources does not change the source of unchanged figures. If the
     * released observations have different sources, the contents differ, and the series is merged
     * later.
     */
    private SeriesContent withReleasedSource(SeriesContent content) {
        if (source < 0 || released.size() == 0) {
            return content;
        }
        String text = released.observationAttribute(source, 0);
        @Nullable String[] each = new @Nullable String[content.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = content.values().isMissing(i) ? null : text;
        }
        List<AttributeColumn> columns = new ArrayList<>(content.observationAttributes());
        columns.set(source, new AttributeColumn.Each(each));
        return new SeriesContent(
                content.frequency(),
                content.periods(),
                content.values(),
                content.seriesAttributes(),
                columns);
    }

    private void keep(int series, SeriesVersion version) {
        if (series >= versions.length) {
            versions = Arrays.copyOf(versions, Math.max(versions.length * 2, series + 1));
        }
        versions[series] = version;
    }
}
