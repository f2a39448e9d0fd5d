package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** Collects the source that each figure of a file will show. Not thread-safe. */
public final class ShownSources {
    private static final int MAX_GROUPS = 200;
    private static final int MAX_RANGES = 50;
    private static final String ELLIPSIS = "…";

    private final Map<Key, Group> groups = new LinkedHashMap<>();

    /** The last entry used; most files have long runs with the same source. */
    private @Nullable Key lastKey;

    private @Nullable Group lastGroup;

    private record Key(SourceOrigin origin, @Nullable String source) {}

    private static final class Group {
        final RoaringBitmap rows = new RoaringBitmap();
        long figures;
    }

    /**
     * Adds a figure.
     *
     * @param source null for none
     */
    public void add(SourceOrigin origin, @Nullable String source, int row) {
        Group group = lastGroup;
        if (group == null
                || lastKey == null
                || lastKey.origin != origin
                || !Objects.equals(lastKey.source, source)) {
            lastKey = new Key(origin, source);
            group = group(lastKey);
            lastGroup = group;
        }
        group.rows.add(row);
        group.figures++;
    }

    private Group group(Key key) {
        Group known = groups.get(key);
        if (known != null) {
            return known;
        }
        Key actual = groups.size() < MAX_GROUPS ? key : new Key(key.origin, ELLIPSIS);
        return groups.computeIfAbsent(actual, added -> new Group());
    }

    /** All sources in order of their first row. */
    public List<ShownSource> report() {
        List<ShownSource> report = new ArrayList<>();
        groups.forEach((key, group) ->
                report.add(
                        new ShownSource(
                                key.origin,
                                key.source,
                                group.figures,
                                group.rows.first(),
                                ranges(group.rows))));
        report.sort(
                Comparator.comparingLong(ShownSource::firstRow).thenComparing(ShownSource::origin));
        return report;
    }

    private static String ranges(RoaringBitmap rows) {
        List<String> ranges = new ArrayList<>();
        PeekableIntIterator next = rows.getIntIterator();
        while (next.hasNext()) {
            if (ranges.size() == MAX_RANGES) {
                ranges.add(ELLIPSIS);
                break;
            }
            int from = next.next();
            int to = (int) (rows.nextAbsentValue(from) - 1);
            ranges.add(from == to ? String.valueOf(from) : from + "–" + to);
            next.advanceIfNeeded(to + 1);
        }
        return String.join(", ", ranges);
    }
}
