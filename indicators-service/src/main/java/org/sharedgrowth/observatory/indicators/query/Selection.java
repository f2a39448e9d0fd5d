package org.sharedgrowth.observatory.indicators.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The series of a snapshot that match keys and conditions on dimensions, in key order. A {@link
 * RowPicker} may still exclude all of their rows.
 *
 * @param ordinals in key order
 */
public record Selection(DataQuery query, FlowSnapshot snapshot, int[] ordinals) {

    /** Finds the series of a query. */
    public static Selection of(DataQuery query, FlowSnapshot snapshot) {
        Dsd dsd = query.flow().structure();
        if (query.keys().size() == 1
                && query.keys().getFirst().isExact(dsd.dimensions().size())
                && !hasConditionOnDimension(query)) {
            return new Selection(
                    query, snapshot, exactSeries(query, query.keys().getFirst(), snapshot));
        }
        boolean isEverybody = query.audience().isEverybody();
        RoaringBitmap from = isEverybody ? snapshot.publicSeries() : snapshot.alive();
        int[] found = snapshot.inKeyOrder(matching(from, query, snapshot));
        Selection all = new Selection(query, snapshot, found);
        return isEverybody ? all : all.only(new Visibility(query, snapshot)::sees);
    }

    private static boolean hasConditionOnDimension(DataQuery query) {
        for (Condition condition : query.conditions()) {
            if (query.flow().structure().dimension(condition.component()) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static RoaringBitmap matching(
            RoaringBitmap from, DataQuery query, FlowSnapshot snapshot) {
        Dsd dsd = query.flow().structure();
        RoaringBitmap series = from;
        if (!query.keys().isEmpty()) {
            RoaringBitmap any = new RoaringBitmap();
            query.keys().forEach(key -> any.or(matchingKey(from, key, snapshot)));
            series = any;
        }
        for (Condition condition : query.conditions()) {
            int dimension = dsd.dimension(condition.component());
            if (dimension >= 0) {
                series = RoaringBitmap.and(series, findMatching(condition, dimension, snapshot));
            }
        }
        return keepShown(query.flow(), series, snapshot);
    }

    /** Keeps the series that the dataflow shows. */
    private static RoaringBitmap keepShown(
            Dataflow flow, RoaringBitmap series, FlowSnapshot snapshot) {
        Dataflow.View view = flow.view();
        RoaringBitmap shown = series;
        for (int d = 0; view != null && d < flow.structure().dimensions().size(); d++) {
            Set<String> codes = view.codes().get(flow.structure().dimensions().get(d).id());
            if (codes != null) {
                shown = RoaringBitmap.and(shown, withAnyCode(List.copyOf(codes), d, snapshot));
            }
        }
        return shown;
    }

    /** The series that match a query, including those that were deleted. */
    public static RoaringBitmap matchingOrDeleted(DataQuery query, FlowSnapshot snapshot) {
        RoaringBitmap all = RoaringBitmap.bitmapOfRange(0, snapshot.size());
        return matching(all, query, snapshot);
    }

    /**
     * Finds the series of a query as of a release. If the query names an office, these are the
     * series as that office sent them; otherwise, the series that are shown, regardless of which
     * office sent them.
     *
     * @throws IllegalArgumentException if the query names several offices
     */
    public static Selection of(DataQuery query, StoreState state, long release) {
        String dataKey = query.flow().dataKey();
        if (query.providers().size() > 1) {
            throw new IllegalArgumentException("each office needs a separate query");
        }
        FlowSnapshot snapshot =
                query.providers().isEmpty()
                        ? state.flow(dataKey, release)
                        : state.flow(dataKey, release, query.providers().iterator().next());
        return of(query, snapshot);
    }

    /** Keeps the series that fulfil the condition. */
    public Selection only(IntPredicate condition) {
        return new Selection(query, snapshot, Arrays.stream(ordinals).filter(condition).toArray());
    }

    private static int[] exactSeries(DataQuery query, KeyPattern key, FlowSnapshot snapshot) {
        List<String> codes = new ArrayList<>(key.positions().size());
        for (List<String> position : key.positions()) {
            codes.add(position.getFirst());
        }
        int ordinal = query.flow().shows(codes) ? snapshot.find(String.join(".", codes)) : -1;
        return ordinal >= 0 && new Visibility(query, snapshot).sees(ordinal)
                ? new int[] {ordinal}
                : new int[0];
    }

    private static RoaringBitmap matchingKey(
            RoaringBitmap from, KeyPattern key, FlowSnapshot snapshot) {
        List<RoaringBitmap> all = new ArrayList<>();
        all.add(from);
        for (int d = 0; d < key.positions().size(); d++) {
            List<String> codes = key.positions().get(d);
            if (!codes.isEmpty()) {
                RoaringBitmap series = withAnyCode(codes, d, snapshot);
                // Codes that all series have, mostly totals, exclude none.
                if (series.getLongCardinality() < snapshot.size()) {
                    all.add(series);
                }
            }
        }
        // Smallest first, so that intermediate results stay small.
        all.sort(Comparator.comparingLong(RoaringBitmap::getLongCardinality));
        RoaringBitmap matching = all.getFirst();
        for (RoaringBitmap other : all.subList(1, all.size())) {
            matching = RoaringBitmap.and(matching, other);
        }
        return matching;
    }

    private static RoaringBitmap withAnyCode(
            List<String> codes, int dimension, FlowSnapshot snapshot) {
        if (codes.size() == 1) {
            return snapshot.seriesWithCode(dimension, codes.getFirst());
        }
        RoaringBitmap[] bitmaps = new RoaringBitmap[codes.size()];
        for (int i = 0; i < bitmaps.length; i++) {
            bitmaps[i] = snapshot.seriesWithCode(dimension, codes.get(i));
        }
        return RoaringBitmap.or(bitmaps);
    }

    private static RoaringBitmap findMatching(
            Condition condition, int dimension, FlowSnapshot snapshot) {
        List<String> codes = snapshot.codes(dimension).stream().filter(condition::matches).toList();
        return withAnyCode(codes, dimension, snapshot);
    }

    /** Upper bound for the number of rows. */
    public long maxRows() {
        long max = 0;
        for (int ordinal : ordinals) {
            max += snapshot.observations(ordinal);
        }
        return max;
    }

    /** The observation attributes that the rows may have, as a bit set. */
    public long attributes() {
        boolean isKnown = query.audience().isEverybody() && query.vintage() instanceof Vintage.Now;
        return isKnown ? snapshot.publicAttributes() : -1L;
    }

    /**
     * A hash of the series and of the releases that last changed their visible rows. Rows that the
     * audience may not see do not affect it.
     */
    public long fingerprint() {
        Visibility visibility = new Visibility(query, snapshot);
        long hash = 0;
        for (int ordinal : ordinals) {
            hash = mix(mix(hash, snapshot.id(ordinal)), visibility.release(ordinal));
        }
        return hash;
    }

    static long mix(long hash, long more) {
        return (hash ^ more) * 0x9E3779B97F4A7C15L ^ hash >>> 29;
    }

    /**
     * The newest release that changed what the query's audience sees of the selection: it produced
     * one of the versions, or removed a matching series; 0 if there is none.
     */
    public long newestRelease() {
        Visibility visibility = new Visibility(query, snapshot);
        long newest = 0;
        for (int ordinal : ordinals) {
            newest = Math.max(newest, visibility.release(ordinal));
        }
        if (!snapshot.noLongerPublic().isEmpty()) {
            for (int ordinal : matching(snapshot.noLongerPublic(), query, snapshot)) {
                newest = Math.max(newest, visibility.release(ordinal));
            }
        }
        return newest;
    }
}
