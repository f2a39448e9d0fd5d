package org.sharedgrowth.observatory.indicators.exchange.worldbank.value;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.MostRecent;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Slice;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The series of one dataflow for one slice, or for some of its areas; ordered by area, then
 * frequency.
 *
 * @param total number of rows
 */
record SliceResult(Slice slice, Selection selection, List<Run> runs, long total) {
    /**
     * A series with its number of rows.
     *
     * @param area number of its area, in codelist order
     * @param rows number of rows
     * @param release the release that last changed what the query's audience sees of it
     */
    record Run(int ordinal, int area, Frequency frequency, int rows, long release) {}

    SliceResult {
        runs = List.copyOf(runs);
    }

    /** Searches a selection; the result may be empty. */
    static Uni<SliceResult> in(Slice slice, Selection selection, MostRecent newest) {
        Dsd dsd = selection.query().flow().structure();
        int area = dsd.dimension(Dsd.AREA);
        RowPlan plan = new RowPlan(newest);
        List<Run> runs = new ArrayList<>();
        return new Scan(selection, 0, Long.MAX_VALUE)
                .each(view -> runs.add(run(view, plan.planRows(view), area)))
                .map(done -> {
                    runs.sort(
                            Comparator.comparingInt(Run::area)
                                    .thenComparing(Run::frequency)
                                    .thenComparingInt(Run::ordinal));
                    return new SliceResult(
                            slice, selection, runs, runs.stream().mapToLong(Run::rows).sum());
                });
    }

    private static Run run(SeriesView view, int rows, int area) {
        return new Run(
                view.ordinal(),
                view.codeNumber(area),
                view.series().frequency(),
                rows,
                view.release());
    }

    /**
     * Orders results by area, splitting them if areas of different flows alternate. Usually there
     * is only one flow, whose result stays unchanged.
     *
     * @param found results of one slice; no area is in more than one of them
     */
    static List<SliceResult> byArea(List<SliceResult> found) {
        if (found.size() < 2) {
            return found;
        }
        List<PlacedRun> all = new ArrayList<>();
        for (int flow = 0; flow < found.size(); flow++) {
            SliceResult each = found.get(flow);
            Codelist areas = each.areaDimension().codelist();
            for (Run run : each.runs) {
                String code = each.area(run);
                all.add(new PlacedRun(flow, run, areas == null ? 0 : areas.position(code), code));
            }
        }
        // The sort is stable: runs of one area stay in their order.
        all.sort(Comparator.comparingInt(PlacedRun::place).thenComparing(PlacedRun::code));
        List<SliceResult> stretches = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i).flow != all.get(start).flow) {
                List<Run> runs = all.subList(start, i).stream().map(PlacedRun::run).toList();
                stretches.add(found.get(all.get(start).flow).only(runs));
                start = i;
            }
        }
        return stretches;
    }

    /** A series with its flow and the position of its area in the codelist. */
    private record PlacedRun(int flow, Run run, int place, String code) {}

    private SliceResult only(List<Run> selectedRuns) {
        int[] ordinals = selectedRuns.stream().mapToInt(Run::ordinal).sorted().toArray();
        return new SliceResult(
                slice,
                new Selection(query(), selection.snapshot(), ordinals),
                selectedRuns,
                selectedRuns.stream().mapToLong(Run::rows).sum());
    }

    private Dsd.Component areaDimension() {
        Dsd dsd = query().flow().structure();
        return dsd.dimensions().get(dsd.dimension(Dsd.AREA));
    }

    private String area(Run run) {
        int dimension = query().flow().structure().dimension(Dsd.AREA);
        return selection.snapshot().code(run.ordinal(), dimension);
    }

    /** The codes of the areas that have rows. */
    Set<String> areas() {
        return runs.stream().filter(run -> run.rows() > 0).map(this::area).collect(toSet());
    }

    DataQuery query() {
        return selection.query();
    }

    /** The newest release that produced any of the rows. */
    long newestRelease() {
        return runs.stream().mapToLong(Run::release).max().orElse(0);
    }

    /** The part of the selection with rows {@code from} to {@code to - 1}, in order. */
    Part part(long from, long to) {
        int first = 0;
        long before = 0;
        while (first < runs.size() && before + runs.get(first).rows() <= from) {
            before += runs.get(first++).rows();
        }
        int end = first;
        long upTo = before;
        while (end < runs.size() && upTo < to) {
            upTo += runs.get(end++).rows();
        }
        int[] ordinals = runs.subList(first, end).stream().mapToInt(Run::ordinal).toArray();
        return new Part(new Selection(query(), selection.snapshot(), ordinals), from - before);
    }

    /**
     * The series that contain a range of rows.
     *
     * @param skip how many rows of the first series are before the range
     */
    record Part(Selection selection, long skip) {}
}
