package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.aggregate.Aggregate;
import org.sharedgrowth.observatory.analysis.unit.Units.Conversion;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.derived.ColumnAt;
import org.sharedgrowth.observatory.indicators.analysis.derived.Computation;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedCell;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedMethod;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedParameters;
import org.sharedgrowth.observatory.indicators.analysis.derived.InputFigure;
import org.sharedgrowth.observatory.indicators.analysis.derived.Lineage;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;

/** Derived figures of groups, computed in the same way as by {@code GET /analysis/aggregates}. */
@ApplicationScoped
class DerivedAggregates implements DerivedMethod {
    private final Inputs inputs;
    private final GroupFigures figures;

    DerivedAggregates(Inputs inputs, GroupFigures figures) {
        this.inputs = inputs;
        this.figures = figures;
    }

    @Override
    public String id() {
        return "aggregates";
    }

    @Override
    public Method method() {
        return Method.AGGREGATE;
    }

    /**
     * Excludes {@code area}: a group defined in a request has no code under which its figures could
     * be published.
     */
    @Override
    public Set<String> parameters() {
        return Set.of(
                "indicator",
                "rule",
                "weight",
                "benchmark",
                "maxMissing",
                "errorFactor",
                "membership",
                "unit",
                "mult");
    }

    @Override
    public Uni<Computation> compute(DerivedParameters parameters) {
        AggregateRequest request =
                new AggregateRequestReader(inputs)
                        .read(
                                inputs.publicScope(parameters.common().withoutGroup()),
                                parameters.common(),
                                new AggregateParameters(
                                        parameters.get("indicator"),
                                        parameters.get("rule"),
                                        parameters.get("weight"),
                                        parameters.get("benchmark"),
                                        parameters.get("maxMissing"),
                                        parameters.get("errorFactor"),
                                        parameters.get("membership")),
                                parameters.unit());
        return figures.table(request).map(DerivedAggregates::computation);
    }

    private static Computation computation(AggregateTable table) {
        MeasureUnit columnUnit = Refusals.valueOf(table.column().unit(table.figures().areas()));
        MeasureUnit unit = table.request().unit().completedFrom(columnUnit);
        Conversion conversion =
                Refusals.inUnit(
                        table.request().unit(), table.request().unit().conversion(columnUnit));
        List<DerivedCell> cells = new ArrayList<>();
        Lineage.Builder lineage = new Lineage.Builder(false);
        for (AggregateTable.Row row : table.rows()) {
            if (row.result() instanceof Value<Aggregate>(Aggregate found)) {
                List<ColumnAt> members = members(table, row);
                List<InputFigure> from = new ArrayList<>();
                members.forEach(at -> from.add(Computation.input(table.figures(), at)));
                addWeights(table, row, from);
                cells.add(
                        new DerivedCell(
                                row.group().code(),
                                row.year(),
                                conversion.apply(found.value()),
                                Double.NaN,
                                Computation.status(
                                        members.stream()
                                                .map(at -> at.column().statuses()[at.cell()]),
                                        !found.missing().isEmpty())));
                lineage.cell(row.group().code(), row.year(), from);
            }
        }
        return new Computation(
                Method.AGGREGATE,
                null,
                null,
                table.figures().scope(),
                unit,
                Computation.decimals(table.figures().scope(), table.request().indicator()),
                cells,
                lineage.build());
    }

    private static List<ColumnAt> members(AggregateTable table, AggregateTable.Row row) {
        Figures figures = table.figures();
        int year = figures.yearPosition(row.year());
        return new TreeSet<>(row.group().membersIn(row.year()))
                .stream()
                        .mapToInt(figures::areaPosition)
                        .filter(area -> area >= 0)
                        .mapToObj(area -> new ColumnAt(table.column(), figures.cell(area, year)))
                        .filter(ColumnAt::hasValue)
                        .toList();
    }

    /**
     * Adds the weights of all members, including those without a figure, in the row's year and in
     * the benchmark year.
     */
    private static void addWeights(
            AggregateTable table, AggregateTable.Row row, List<InputFigure> from) {
        @Nullable Figures weights = table.weights();
        String weight = table.request().weight();
        if (weights == null || weight == null) {
            return;
        }
        Set<Integer> years = new TreeSet<>(Set.of(row.year()));
        Integer benchmark = table.request().benchmark();
        if (benchmark != null) {
            years.add(benchmark);
        }
        for (int year : years) {
            int position = weights.yearPosition(year);
            for (String member : new TreeSet<>(row.group().membersIn(year))) {
                int area = weights.areaPosition(member);
                if (area >= 0 && position >= 0) {
                    ColumnAt at =
                            new ColumnAt(
                                    weights.column(ColumnKey.total(weight)),
                                    weights.cell(area, position));
                    if (at.hasValue()) {
                        from.add(Computation.input(weights, at));
                    }
                }
            }
        }
    }
}
