package org.sharedgrowth.observatory.indicators.analysis.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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
import org.sharedgrowth.observatory.analysis.inequality.Pair;
import org.sharedgrowth.observatory.analysis.inequality.Parity;
import org.sharedgrowth.observatory.analysis.inequality.Scale;
import org.sharedgrowth.observatory.analysis.inequality.TotalOutsideParts;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.EstimateView;
import org.sharedgrowth.observatory.indicators.analysis.gap.GapView.GroupView;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.MeasureIds;

/** Computes rows of a table, with names in the reader's language. */
final class GapRows {
    static final String ONE_SIDE = "one-side-of-total";

    private final GapTable table;

    /** Names of areas by their position in the figures. */
    private final List<String> names;

    /** Ids of the requested measures, in their order. */
    private final List<String> ids;

    GapRows(GapTable table, AreaNames names) {
        this.table = table;
        this.names = table.figures().areas().stream().map(names::of).toList();
        this.ids = table.request().measures().stream().map(MeasureIds::of).toList();
    }

    GapView at(int cell) {
        Result<Pair> pair = table.pair(cell);
        Pair found = pair instanceof Value<Pair>(Pair both) ? both : null;
        return new GapView(
                table.area(cell),
                name(cell),
                String.valueOf(table.year(cell)),
                table.total(cell),
                groups(cell),
                found == null ? null : found.first().code(),
                found == null ? null : found.second().code(),
                EstimateView.of(pair.then(Gap::difference)),
                EstimateView.of(pair.then(Gap::ratio)),
                EstimateView.of(pair.then(both -> notReached(both, table.scale(cell)))),
                measures(cell),
                warning(cell) == null ? List.of() : List.of(ONE_SIDE));
    }

    /** Writes a row as CSV, without the fields that only JSON has. */
    void write(int cell, CsvLines to) {
        Result<Pair> pair = table.pair(cell);
        Pair found = pair instanceof Value<Pair>(Pair both) ? both : null;
        to.cell(table.area(cell)).cell(name(cell)).cell(table.year(cell)).cell(table.total(cell));
        for (int i = 0; i < table.request().groups().size(); i++) {
            Column column = table.column(i);
            to.cell(column.values()[cell]).cell(column.statuses()[cell]);
            to.cell(column.standardError(cell)).cell(table.size(i, cell));
        }
        to.cell(found == null ? null : found.first().code());
        to.cell(found == null ? null : found.second().code());
        EstimateView.write(pair.then(Gap::difference), to);
        EstimateView.write(pair.then(Gap::ratio), to);
        EstimateView.write(pair.then(both -> notReached(both, table.scale(cell))), to);
        forEachMeasure(cell, (_, measure) -> EstimateView.write(measure, to));
        to.cell(warning(cell)).cell(table.unit().measure()).cell(table.unit().power());
        to.endRow();
    }

    private String name(int cell) {
        return names.get(cell / table.figures().yearCount());
    }

    private @Nullable String warning(int cell) {
        return table.totalOutsideParts(cell) == TotalOutsideParts.NONE ? null : ONE_SIDE;
    }

    /** How many people of the worse-off group are not reached, compared with the other group. */
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
        Map<String, EstimateView> measures = new LinkedHashMap<>();
        forEachMeasure(cell, (id, measure) -> measures.put(id, EstimateView.of(measure)));
        return measures;
    }

    /** Computes the requested measures, in their order, each with its id. */
    private void forEachMeasure(int cell, BiConsumer<String, Result<Estimate>> consumer) {
        List<Measure> requested = table.request().measures();
        if (requested.isEmpty()) {
            return;
        }
        Result<Comparison> comparison =
                table.groups(cell).map(groups -> new Comparison(groups, EstimateView.SEED));
        for (int i = 0; i < requested.size(); i++) {
            Measure measure = requested.get(i);
            consumer.accept(ids.get(i), comparison.then(groups -> groups.of(measure)));
        }
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
                            number(table.size(i, cell))));
        }
        return views;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
