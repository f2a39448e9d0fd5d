package org.sharedgrowth.observatory.indicators.analysis.input;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.query.Window;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Reads the figures of a scope, one scan for each breakdown. The package {@code query} selects the
 * rows, so no row is read that the caller may not see. An instance is used once; not thread-safe.
 */
final class FigureReader {
    /**
     * Codes that select totals: "total", and "not applicable" for series that are not broken down.
     */
    private static final List<String> TOTALS = List.of("_T", "_Z");

    private final Scope scope;
    private final Dsd dsd;
    private final Map<ColumnKey, ColumnBuilder> builders = new LinkedHashMap<>();
    private final Map<SortedMap<String, String>, List<String>> scans = new LinkedHashMap<>();

    FigureReader(Scope scope, Collection<ColumnKey> keys) {
        this.scope = scope;
        this.dsd = scope.flow().structure();
        for (ColumnKey key : keys) {
            // A dataflow has no figures broken down by a dimension that it does not have. Without
            // this check, the condition on that dimension would be dropped and the total would be
            // read.
            boolean hasDimensions =
                    key.breakdown().keySet().stream().allMatch(part -> dsd.dimension(part) >= 0);
            if (builders.put(key, new ColumnBuilder(scope)) == null && hasDimensions) {
                scans.computeIfAbsent(key.breakdown(), _ -> new ArrayList<>()).add(key.indicator());
            }
        }
    }

    Uni<Figures> read() {
        return read(scans.entrySet().iterator()).map(_ -> build());
    }

    private Uni<Void> read(Iterator<Map.Entry<SortedMap<String, String>, List<String>>> rest) {
        if (!rest.hasNext()) {
            return Uni.createFrom().voidItem();
        }
        Map.Entry<SortedMap<String, String>, List<String>> next = rest.next();
        Selection selection =
                Selection.of(query(next.getKey(), next.getValue()), scope.state(), scope.release());
        return scan(selection, next.getKey()).chain(() -> read(rest));
    }

    /**
     * The releases that changed public figures of the keys, up to the scope's release, oldest
     * first.
     */
    List<Release> releases() {
        String dataKey = scope.flow().dataKey();
        FlowSnapshot snapshot = scope.state().flow(dataKey);
        RoaringBitmap found = new RoaringBitmap();
        scans.forEach((breakdown, indicators) ->
                found.or(
                        scope.state()
                                .publicReleases(
                                        dataKey,
                                        Selection.matchingOrDeleted(
                                                query(breakdown, indicators), snapshot))));
        long last = scope.release();
        return scope.state().log().releases().stream()
                .filter(release ->
                        release.id() <= last && found.contains(Math.toIntExact(release.id())))
                .toList();
    }

    private DataQuery query(SortedMap<String, String> breakdown, List<String> indicators) {
        List<Condition> conditions = new ArrayList<>();
        for (Dsd.Component dimension : dsd.dimensions()) {
            switch (dimension.id()) {
                case Dsd.FREQUENCY, Dsd.AREA -> {}
                case Dsd.INDICATOR -> conditions.add(Condition.in(Dsd.INDICATOR, indicators));
                default -> {
                    String code = breakdown.get(dimension.id());
                    conditions.add(
                            Condition.in(dimension.id(), code == null ? TOTALS : List.of(code)));
                }
            }
        }
        return new DataQuery(
                scope.flow(), List.of(), conditions, 0, 0, scope.vintage(), scope.audience());
    }

    private Uni<Void> scan(Selection selection, SortedMap<String, String> breakdown) {
        FlowSnapshot snapshot = selection.snapshot();
        int area = dsd.dimension(Dsd.AREA);
        int indicator = dsd.dimension(Dsd.INDICATOR);
        int[] areas = positions(snapshot, area);
        @Nullable ColumnBuilder[] columns = builders(snapshot, indicator, breakdown);
        Selection ofScope = selection.only(series -> areas[snapshot.codeNumber(series, area)] >= 0);
        RowValues rows = new RowValues(dsd);
        return new Scan(ofScope, Window.all())
                .each(view -> add(view, areas[view.codeNumber(area)], columns, indicator, rows));
    }

    private static void add(
            SeriesView view,
            int area,
            @Nullable ColumnBuilder[] columns,
            int indicator,
            RowValues rows) {
        ColumnBuilder column = columns[view.codeNumber(indicator)];
        if (column != null) {
            column.add(area, view, rows);
        }
    }

    /**
     * For each code number of the snapshot, the position of that area in the scope; -1 if absent.
     */
    private int[] positions(FlowSnapshot snapshot, int dimension) {
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < scope.areas().size(); i++) {
            known.put(scope.areas().get(i), i);
        }
        return snapshot.codes(dimension).stream()
                .mapToInt(code -> known.getOrDefault(code, -1))
                .toArray();
    }

    private @Nullable ColumnBuilder[] builders(
            FlowSnapshot snapshot, int dimension, SortedMap<String, String> breakdown) {
        return snapshot.codes(dimension).stream()
                .map(code -> builders.get(new ColumnKey(code, breakdown)))
                .toArray(ColumnBuilder[]::new);
    }

    private Figures build() {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (ColumnBuilder builder : builders.values()) {
            first = Math.min(first, builder.first());
            last = Math.max(last, builder.last());
        }
        Integer from = scope.first();
        Integer to = scope.last();
        first = from == null ? first : from;
        last = to == null ? last : to;
        ScopeReader.requireYears(first, Math.max(first, last));
        int[] years = first > last ? new int[0] : IntStream.rangeClosed(first, last).toArray();
        Map<ColumnKey, Column> columns = new LinkedHashMap<>();
        builders.forEach((key, builder) -> columns.put(key, builder.build(key, years)));
        return new Figures(scope, Arrays.copyOf(years, years.length), columns);
    }
}
