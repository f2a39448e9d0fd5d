package org.sharedgrowth.observatory.indicators.query;

import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through the rows of a selection, series by series in key order. Versions that are not
 * in memory are fetched a batch at a time. Not thread-safe.
 *
 * <pre>
 * while (true) {
 *     Uni&lt;Void&gt; wait = scan.prepare();        // null: go on at once
 *     if (!scan.forEach(view -&gt; …)) break;   // false: that was all
 * }
 * </pre>
 */
public final class Scan implements RowSource<SeriesView> {
    private static final int BATCH = 512;

    private final Selection selection;
    private final RowPicker picker;
    private final SeriesView view;
    private byte[][] batch = new byte[0][];
    private int batchStart;
    private int next;
    private final boolean countsSeries;
    private long skip;
    private long left;

    /**
     * @param offset visible rows to leave out at the beginning
     * @param limit most rows to give
     */
    public Scan(Selection selection, long offset, long limit) {
        this(selection, offset, limit, false);
    }

    /** As above; with {@code countsSeries} offset and limit count series that have visible rows. */
    public Scan(Selection selection, long offset, long limit, boolean countsSeries) {
        this.selection = selection;
        this.picker = new RowPicker(selection.query(), selection.snapshot());
        this.view = new SeriesView(selection.snapshot());
        this.countsSeries = countsSeries;
        this.skip = offset;
        this.left = limit;
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        int[] ordinals = selection.ordinals();
        if (next >= ordinals.length || left == 0 || next < batchStart + batch.length) {
            return null;
        }
        if (selection.snapshot().inMemory(ordinals[next]) != null) {
            return null;
        }
        int[] wanted = Arrays.copyOfRange(ordinals, next, Math.min(next + BATCH, ordinals.length));
        return selection
                .snapshot()
                .packed(wanted, wanted.length)
                .invoke(found -> {
                    batch = found;
                    batchStart = next;
                })
                .replaceWithVoid();
    }

    @Override
    public boolean forEach(Predicate<SeriesView> consumer) {
        int[] ordinals = selection.ordinals();
        while (next < ordinals.length && left > 0) {
            byte[] packed = atHand(ordinals[next]);
            if (packed == null) {
                return true;
            }
            int ordinal = ordinals[next++];
            int picked = picker.pick(ordinal, view.at(ordinal).series().wrap(packed));
            int count = countsSeries ? window(picked) : windowOfRows(picked);
            view.rows(picker.rows(), count);
            if (count > 0 && !consumer.test(view)) {
                return next < ordinals.length && left > 0;
            }
        }
        return false;
    }

    /** How many of a series' rows lie between offset and limit; drops those before. */
    private int windowOfRows(int picked) {
        int dropped = (int) Math.min(skip, picked);
        picker.skip(dropped);
        skip -= dropped;
        int count = (int) Math.min(picked - dropped, left);
        left -= count;
        return count;
    }

    /** All of a series' rows if the series lies between offset and limit, else none. */
    private int window(int picked) {
        if (picked == 0 || skip > 0) {
            skip -= picked == 0 ? 0 : 1;
            return 0;
        }
        left--;
        return picked;
    }

    private byte @Nullable [] atHand(int ordinal) {
        if (next >= batchStart && next < batchStart + batch.length) {
            return Objects.requireNonNull(batch[next - batchStart], "a version is lost");
        }
        return selection.snapshot().inMemory(ordinal);
    }

    /** Gives all series that have rows to the consumer. */
    public Uni<Void> each(Consumer<SeriesView> consumer) {
        while (true) {
            Uni<Void> wait = prepare();
            if (wait != null) {
                return wait.chain(() -> each(consumer));
            }
            boolean more =
                    forEach(view -> {
                        consumer.accept(view);
                        return true;
                    });
            if (!more) {
                return Uni.createFrom().voidItem();
            }
        }
    }

    /**
     * How many visible rows a selection has; with {@code countsSeries} how many series have some.
     */
    public static Uni<Long> count(Selection selection, boolean countsSeries) {
        long[] count = {0};
        return new Scan(selection, 0, Long.MAX_VALUE)
                .each(view -> count[0] += countsSeries ? 1 : view.size())
                .map(done -> count[0]);
    }
}
