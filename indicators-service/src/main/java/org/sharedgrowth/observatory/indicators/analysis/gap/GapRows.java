package org.sharedgrowth.observatory.indicators.analysis.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.inequality.Comparison;
import org.sharedgrowth.observatory.analysis.inequality.Gap;
import org.sharedgrowth.observatory.analysis.inequality.Group;
import org.sharedgrowth.observatory.analysis.inequality.Measure;
import org.sharedgrowth.observatory.analysis.inequality.OneSided;
import org.sharedgrowth.observatory.analysis.inequality.Pair;
import org.sharedgrowth.observatory.analysis.inequality.Parity;
import org.sharedgrowth.observatory.analysis.inequality.Scale;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.EstimateView;
import org.sharedgrowth.observatory.indicators.analysis.gap.GapView.GroupView;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.MeasureIds;

/** Computes rows of a table for their reader. */
final class GapRows {
    static final String ONE_SIDE = "one-side-of-total";

    private final GapTable table;
    private final AreaNames names;

    /** Of the measures asked for, in their order. */
    private final List<String> ids;

    GapRows(GapTable table, AreaNames names) {
        this.table = table;
        this.names = names;
        this.ids = table.request().measures().stream().map(MeasureIds::of).toList();
    }

    GapView at(int cell) {
        Result<Pair> pair = table.pair(cell);
        String area = table.area(cell);
        Pair found = pair instanceof Value<Pair>(Pair both) ? both : null;
        return new GapView(
                area,
                names.of(area),
                String.valueOf(table.year(cell)),
                table.total(cell),
                groups(cell),
                found == null ? null : found.first().code(),
                found == null ? null : found.second().code(),
                EstimateView.of(pair.then(both -> Gap.difference(table.compared(both, cell)))),
                EstimateView.of(pair.then(both -> Gap.ratio(table.compared(both, cell)))),
                EstimateView.of(pair.then(both -> notReached(both, table.scale(cell)))),
                measures(cell),
                table.oneSided(cell) == OneSided.NONE ? List.of() : List.of(ONE_SIDE));
    }

    /** The group that is worse off is compared with the other. */
    private Result<Estimate> notReached(Pair pair, Scale scale) {
        boolean favourable = scale.favourable();
        Group reference = favourable ? pair.first() : pair.second();
        Group group = favourable ? pair.second() : pair.first();
        String weight = table.request().weight();
        Result<Estimate> persons = Parity.notReached(reference, group, scale);
        if (persons instanceof Refused<Estimate>(Reason reason, Detail detail)
                && reason == Reason.MISSING_WEIGHT) {
            return new Refused<>(reason, detail.withIndicator(weight));
        }
        return persons;
    }

    private Map<String, EstimateView> measures(int cell) {
        List<Measure> wanted = table.request().measures();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Result<Comparison> comparison =
                table.groups(cell).map(groups -> new Comparison(groups, EstimateView.SEED));
        Map<String, EstimateView> measures = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            Measure measure = wanted.get(i);
            measures.put(
                    ids.get(i), EstimateView.of(comparison.then(groups -> groups.of(measure))));
        }
        return measures;
    }

    private List<GroupView> groups(int cell) {
        List<GroupView> views = new ArrayList<>();
        List<String> codes = table.request().groups();
        for (int i = 0; i < codes.size(); i++) {
            Column column = table.column(i);
            views.add(
                    new GroupView(
                            codes.get(i),
                            number(column.values()[cell]),
                            column.statuses()[cell],
                            column.period(cell),
                            number(column.standardError(cell)),
                            number(column.sampleSize(cell)),
                            number(table.weights().size(codes.get(i), cell))));
        }
        return views;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
