package org.sharedgrowth.observatory.indicators.query;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * Iterates once over the rows of a selection by cross-sections: groups of series that differ in one
 * dimension only, in key order; within a group period by period. It holds a batch of groups in
 * memory. Not thread-safe.
 */
public final class SectionScan implements RowSource<SectionView> {
    private static final int BATCH = 512;

    private final Selection selection;
    private final FlowSnapshot snapshot;
    private final int dimension;
    private final List<Integer> equalAttributes;
    private final int[] ordinals;
    private final SectionView view;
    private final Window window;
    private final RowPicker picker;
    private final List<Member> members = new ArrayList<>();
    private int size;
    private int next;
    private PackedVersion[] batch = new PackedVersion[0];
    private int batchStart;

    /** One series of the current group, with its picked rows and the current position. */
    private static final class Member {
        private final PackedSeries series = new PackedSeries();
        private int ordinal;
        private int[] rows = new int[0];
        private int at;
        private int attributeClass;

        boolean isOver() {
            return at == rows.length;
        }

        TimePeriod period() {
            return new TimePeriod(series.frequency(), series.period(rows[at]));
        }

        boolean isAt(TimePeriod period) {
            return !isOver()
                    && series.frequency() == period.frequency()
                    && series.period(rows[at]) == period.ordinal();
        }
    }

    /**
     * @param dimension dimension that differs within a section
     * @param equalAttributes positions of the series attributes that must be equal within a
     *     section; series with different values are put into separate sections
     */
    public SectionScan(
            Selection selection, int dimension, List<Integer> equalAttributes, Window window) {
        this.selection = selection;
        this.snapshot = selection.snapshot();
        this.dimension = dimension;
        this.equalAttributes = List.copyOf(equalAttributes);
        this.ordinals = sortByGroup();
        this.view = new SectionView(snapshot);
        this.picker = new RowPicker(selection.query(), snapshot);
        this.window = window;
    }

    private int[] sortByGroup() {
        return Arrays.stream(selection.ordinals())
                .boxed()
                .sorted((a, b) -> {
                    int order = compareOtherDimensions(a, b);
                    return order != 0 ? order : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int compareOtherDimensions(int a, int b) {
        return compareOtherDimensions(snapshot, dimension, a, b);
    }

    /** Compares series by all dimensions but the one that differs within a section. */
    static int compareOtherDimensions(FlowSnapshot snapshot, int dimension, int a, int b) {
        for (int d = 0; d < snapshot.dimensions(); d++) {
            int order =
                    d == dimension
                            ? 0
                            : Integer.compare(snapshot.codeNumber(a, d), snapshot.codeNumber(b, d));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        if (size > 0 || next >= ordinals.length || window.isOver() || isLoaded(next)) {
            return null;
        }
        int start = next;
        int end = groupEnd(start);
        PackedVersion[] atHand = snapshot.atHand(Arrays.copyOfRange(ordinals, start, end));
        if (atHand == null) {
            int[] needed = Arrays.copyOfRange(ordinals, start, batchEnd(end));
            return snapshot.packed(needed, needed.length)
                    .invoke(found -> {
                        batch = found;
                        batchStart = start;
                    })
                    .replaceWithVoid();
        }
        batch = atHand;
        batchStart = start;
        return null;
    }

    private boolean isLoaded(int index) {
        return index >= batchStart && index < batchStart + batch.length;
    }

    private int groupEnd(int start) {
        int end = start + 1;
        while (end < ordinals.length
                && compareOtherDimensions(ordinals[start], ordinals[end]) == 0) {
            end++;
        }
        return end;
    }

    /** The end of a batch of whole groups to fetch with one query. */
    private int batchEnd(int firstEnd) {
        int end = firstEnd;
        while (end < ordinals.length && end - next < BATCH) {
            end = groupEnd(end);
        }
        return end;
    }

    @Override
    public boolean forEach(Predicate<SectionView> consumer) {
        while (!window.isOver()) {
            if (size == 0) {
                if (next >= ordinals.length) {
                    return false;
                }
                if (prepare() != null) {
                    return true;
                }
                load();
            }
            TimePeriod period = earliest();
            if (period == null) {
                size = 0;
            } else if (!passObservations(period, consumer)) {
                return true;
            }
        }
        return false;
    }

    private void load() {
        int end = groupEnd(next);
        Map<List<@Nullable String>, Integer> classes = new HashMap<>();
        for (int i = next; i < end; i++) {
            PackedVersion packed = batch[i - batchStart];
            if (size == members.size()) {
                members.add(new Member());
            }
            Member member = members.get(size++);
            member.ordinal = ordinals[i];
            member.series.wrap(Objects.requireNonNull(packed, "a stored version is missing"));
            int count = picker.pick(member.ordinal, member.series);
            member.rows = Arrays.copyOf(picker.rows(), count);
            member.at = 0;
            member.attributeClass = attributeClass(member.series, classes);
        }
        next = end;
    }

    /** A number that is equal for series that may be in one section. */
    private int attributeClass(PackedSeries series, Map<List<@Nullable String>, Integer> classes) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int a : equalAttributes) {
            texts.add(series.seriesAttribute(a));
        }
        return classes.computeIfAbsent(texts, _ -> classes.size());
    }

    private @Nullable TimePeriod earliest() {
        TimePeriod earliest = null;
        for (int i = 0; i < size; i++) {
            Member member = members.get(i);
            if (!member.isOver() && (earliest == null || member.period().compareTo(earliest) < 0)) {
                earliest = member.period();
            }
        }
        return earliest;
    }

    /** Passes on the observations of a period that have the same attributes as the first one. */
    private boolean passObservations(TimePeriod period, Predicate<SectionView> consumer) {
        view.start(period.frequency(), period.ordinal());
        int attributeClass = -1;
        for (int i = 0; i < size; i++) {
            Member member = members.get(i);
            if (member.isAt(period)
                    && (attributeClass < 0 || member.attributeClass == attributeClass)) {
                attributeClass = member.attributeClass;
                view.add(member.ordinal, member.series, member.rows[member.at++]);
            }
        }
        int from = window.skip(view.size());
        int to = from + window.take(view.size() - from);
        if (from == to) {
            return true;
        }
        view.window(from, to);
        return consumer.test(view);
    }
}
