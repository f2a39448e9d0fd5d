package org.sharedgrowth.observatory.indicators.query;

import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;

/**
 * Iterates once over the rows of a selection, series by series in key order. Versions that are not
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
    private PackedVersion[] batch = new PackedVersion[0];
    private int batchStart;
    private int next;
    private final Window window;

    /**
     * @param offset number of rows to skip at the beginning
     * @param limit maximum number of rows
     */
    public Scan(Selection selection, long offset, long limit) {
        this(selection, new Window(offset, limit, false));
    }

    public Scan(Selection selection, Window window) {
        this.selection = selection;
        this.picker = new RowPicker(selection.query(), selection.snapshot());
        this.view = new SeriesView(selection);
        this.window = window;
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        int[] ordinals = selection.ordinals();
        if (next >= ordinals.length || window.isOver() || next < batchStart + batch.length) {
            return null;
        }
        if (next == 0 && ordinals.length <= BATCH && selection.snapshot().isPast()) {
            PackedVersion[] all = selection.snapshot().atHand(ordinals);
            if (all != null) {
                batch = all;
                return null;
            }
        }
        if (selection.snapshot().atHand(ordinals[next]) != null) {
            return null;
        }
        int start = next;
        int[] needed =
                Arrays.copyOfRange(ordinals, start, Math.min(start + BATCH, ordinals.length));
        return selection
                .snapshot()
                .packed(needed, needed.length)
                .invoke(found -> {
                    batch = found;
                    batchStart = start;
                })
                .replaceWithVoid();
    }

    @Override
    public boolean forEach(Predicate<SeriesView> consumer) {
        int[] ordinals = selection.ordinals();
        while (next < ordinals.length && !window.isOver()) {
            PackedVersion packed = atHand(ordinals[next]);
            if (packed == null) {
                return true;
            }
            int ordinal = ordinals[next++];
            int picked = picker.pick(ordinal, view.at(ordinal).series().wrap(packed));
            int skipped = window.skip(picked);
            picker.skip(skipped);
            int count = window.take(picked - skipped);
            view.rows(picker.rows(), count);
            if (count > 0 && !consumer.test(view)) {
                return next < ordinals.length && !window.isOver();
            }
        }
        return false;
    }

    private @Nullable PackedVersion atHand(int ordinal) {
        if (next >= batchStart && next < batchStart + batch.length) {
            return Objects.requireNonNull(batch[next - batchStart], "a stored version is missing");
        }
        return selection.snapshot().atHand(ordinal);
    }
}
