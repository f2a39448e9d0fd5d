package org.sharedgrowth.observatory.indicators.analysis.gap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.inequality.Comparison;
import org.sharedgrowth.observatory.analysis.inequality.Gap;
import org.sharedgrowth.observatory.analysis.inequality.Measure;
import org.sharedgrowth.observatory.indicators.analysis.answer.EstimateView;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.derived.ColumnAt;
import org.sharedgrowth.observatory.indicators.analysis.derived.Computation;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedCell;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedMethod;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedParameters;
import org.sharedgrowth.observatory.indicators.analysis.derived.InputFigure;
import org.sharedgrowth.observatory.indicators.analysis.derived.Lineage;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.MeasureIds;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Derived figures that measure gaps, computed in the same way as by {@code GET /analysis/gaps}: the
 * difference between two groups, the first minus the second, or one measure of inequality.
 */
@ApplicationScoped
class DerivedGaps implements DerivedMethod {
    private static final String PERCENT = "PT";
    private static final String PERCENTAGE_POINTS = "PP";

    /** Measures in the unit of the indicator, which are differences. */
    private static final Set<Measure> IN_UNIT_OF_INDICATOR =
            Set.of(
                    Measure.D,
                    Measure.BGSD,
                    Measure.MDMW,
                    Measure.MDMU,
                    Measure.MDBW,
                    Measure.MDBU,
                    Measure.MDRW,
                    Measure.MDRU,
                    Measure.SII,
                    Measure.SIIL,
                    Measure.PAR);

    private static final Set<Measure> IN_PERCENT =
            Set.of(Measure.COV, Measure.IDISW, Measure.IDISU, Measure.PAF);

    private final Inputs inputs;
    private final Gaps gaps;

    DerivedGaps(Inputs inputs, Gaps gaps) {
        this.inputs = inputs;
        this.gaps = gaps;
    }

    @Override
    public String id() {
        return "gaps";
    }

    @Override
    public Method method() {
        return Method.GAP;
    }

    @Override
    public Set<String> parameters() {
        return Set.of(
                "indicator",
                "area",
                "by",
                "groups",
                "reference",
                "measures",
                "weight",
                "newest",
                "unit",
                "mult");
    }

    @Override
    public Uni<Computation> compute(DerivedParameters parameters) {
        GapRequest request =
                new GapRequestReader(inputs)
                        .read(
                                inputs.publicScope(parameters.common()),
                                new GapParameters(
                                        parameters.get("indicator"),
                                        parameters.get("by"),
                                        parameters.get("groups"),
                                        parameters.get("reference"),
                                        parameters.get("measures"),
                                        parameters.get("weight"),
                                        parameters.get("newest"),
                                        "area"),
                                parameters.unit());
        if (request.measures().size() > 1) {
            throw Problem.parameter(
                    "measures",
                    String.valueOf(parameters.get("measures")),
                    RefusalText.localized(t ->
                            t.giveOneOf(
                                    Stream.of(Measure.values())
                                            .map(MeasureIds::of)
                                            .collect(Collectors.joining(", ")))));
        }
        return gaps.table(request).map(DerivedGaps::computation);
    }

    /** The measure that is derived; null for the difference of the two groups that are compared. */
    private static @Nullable Measure measure(GapTable table) {
        List<Measure> asked = table.request().measures();
        return asked.isEmpty() ? null : asked.getFirst();
    }

    private static Result<Estimate> value(GapTable table, int cell) {
        Measure measure = measure(table);
        return measure == null
                ? table.pair(cell).then(Gap::difference)
                : table.groups(cell)
                        .then(groups -> new Comparison(groups, EstimateView.SEED).of(measure));
    }

    private static MeasureUnit unit(GapTable table) {
        Measure measure = measure(table);
        if (measure == null || IN_UNIT_OF_INDICATOR.contains(measure)) {
            // If the groups of an area differ in unit, the area has no value; if areas differ in
            // unit, the computation is refused.
            return unitOfDifference(
                    Refusals.valueOf(table.column(0).unit(table.figures().areas())),
                    MeasureUnit.measures(table.figures().scope().flow().structure()));
        }
        return IN_PERCENT.contains(measure)
                ? new MeasureUnit(PERCENT, "0")
                : new MeasureUnit("INDEX", "0");
    }

    /**
     * The unit of a difference: percentage points for percentages, if the structure has a code for
     * that unit; otherwise the unit of the figures.
     */
    private static MeasureUnit unitOfDifference(MeasureUnit unit, @Nullable Codelist measures) {
        return PERCENT.equals(unit.measure())
                        && measures != null
                        && measures.contains(PERCENTAGE_POINTS)
                ? new MeasureUnit(PERCENTAGE_POINTS, unit.multiplier())
                : unit;
    }

    private static Computation computation(GapTable table) {
        List<DerivedCell> cells = new ArrayList<>();
        Lineage.Builder lineage = new Lineage.Builder(false);
        IntStream.concat(IntStream.of(table.rows()), IntStream.of(table.worldRows()))
                .distinct()
                .forEach(cell -> add(table, cell, cells, lineage));
        return new Computation(
                Method.GAP,
                null,
                measure(table) == null ? null : EstimateView.SEED,
                table.figures().scope(),
                unit(table),
                Computation.decimals(table.figures().scope(), table.request().indicator()),
                cells,
                lineage.build());
    }

    private static void add(
            GapTable table, int cell, List<DerivedCell> cells, Lineage.Builder lineage) {
        if (!(value(table, cell) instanceof Value<Estimate>(Estimate found))) {
            return;
        }
        List<ColumnAt> groups =
                IntStream.range(0, table.request().groups().size())
                        .mapToObj(group -> new ColumnAt(table.column(group), cell))
                        .filter(ColumnAt::hasValue)
                        .toList();
        String area = table.area(cell);
        int year = table.year(cell);
        Double error = found.se();
        cells.add(
                new DerivedCell(
                        area,
                        year,
                        found.value(),
                        error == null ? Double.NaN : error,
                        Computation.status(
                                groups.stream().map(at -> at.column().statuses()[cell]), false)));
        List<InputFigure> from = new ArrayList<>();
        groups.forEach(at -> from.add(Computation.input(table.figures(), at)));
        if (measure(table) != null) {
            addSizes(table, area, year, from);
        }
        lineage.cell(area, year, from);
    }

    /** Adds the figures that give the sizes of groups, by which the measures are weighted. */
    private static void addSizes(GapTable table, String area, int year, List<InputFigure> from) {
        for (Figures figures : table.weights().read()) {
            int a = figures.areaPosition(area);
            int y = figures.yearPosition(year);
            if (a >= 0 && y >= 0) {
                figures.columns().stream()
                        .map(column -> new ColumnAt(column, figures.cell(a, y)))
                        .filter(ColumnAt::hasValue)
                        .map(at -> Computation.input(figures, at))
                        .filter(input -> !from.contains(input))
                        .forEach(from::add);
            }
        }
    }
}
