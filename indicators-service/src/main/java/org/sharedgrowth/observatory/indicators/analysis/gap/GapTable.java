package org.sharedgrowth.observatory.indicators.analysis.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.inequality.Gap;
import org.sharedgrowth.observatory.analysis.inequality.Group;
import org.sharedgrowth.observatory.analysis.inequality.Groups;
import org.sharedgrowth.observatory.analysis.inequality.Pair;
import org.sharedgrowth.observatory.analysis.inequality.Scale;
import org.sharedgrowth.observatory.analysis.inequality.TotalOutsideParts;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.GroupWeights;
import org.sharedgrowth.observatory.indicators.analysis.input.IndicatorScale;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;

/**
 * The rows of an answer: one for each area and year in which at least one group has a figure or, if
 * only the newest gaps are requested, at most one for each area. Immutable after construction.
 */
final class GapTable {
    private final GapRequest request;
    private final Figures figures;
    private final GroupWeights weights;
    private final Column total;
    private final List<Column> columns;
    private final List<Result<Scale>> scales;
    private final MeasureUnit unit;
    private final boolean coversEverybody;

    /**
     * By cell; NaN if the area was not requested, if no group has a figure, or if the groups cannot
     * be compared.
     */
    private final double[] differences;

    private final int[] rows;

    GapTable(GapRequest request, Figures figures, GroupWeights weights) {
        this.request = request;
        this.figures = figures;
        this.weights = weights;
        this.total = converted(request.total());
        this.columns = request.groups().stream().map(code -> converted(request.key(code))).toList();
        this.scales = IntStream.range(0, figures.areas().size()).mapToObj(this::scaleOf).toList();
        this.unit = unitOfAll();
        this.coversEverybody = request.by().groupsCoverEverybody(request.groups());
        this.differences = new double[figures.areas().size() * figures.yearCount()];
        Arrays.fill(differences, Double.NaN);
        this.rows = sorted(findRows());
    }

    private Column converted(ColumnKey key) {
        return Refusals.inUnit(
                request.unit(), request.unit().convert(figures.column(key), figures.areas()));
    }

    /** The scale of the figures of an area; refused if its groups have different units. */
    private Result<Scale> scaleOf(int area) {
        MeasureUnit common = null;
        for (Column column : columns) {
            MeasureUnit unit = column.units()[area];
            if (unit != null && common != null && !common.isSameAs(unit)) {
                return Result.refused(
                        Reason.UNIT_MISMATCH,
                        Detail.area(figures.areas().get(area)).withIndicator(request.indicator()));
            }
            common = common == null ? unit : common;
        }
        return Result.of(
                IndicatorScale.of(
                        request.traits(), common == null ? new MeasureUnit(null, null) : common));
    }

    /**
     * The unit of the figures of all groups; {@code new MeasureUnit(null, null)} if the units of
     * areas or groups differ.
     */
    MeasureUnit unit() {
        return unit;
    }

    private MeasureUnit unitOfAll() {
        MeasureUnit common = null;
        for (Column column : columns) {
            for (MeasureUnit unit : column.units()) {
                if (unit != null && common != null && !common.isSameAs(unit)) {
                    return new MeasureUnit(null, null);
                }
                common = common == null ? unit : common;
            }
        }
        return common == null ? new MeasureUnit(null, null) : common;
    }

    /** Bounds and direction of the indicator in the unit of a row. */
    Scale scale(int cell) {
        return scales.get(cell / figures.yearCount()).orThrow();
    }

    GapRequest request() {
        return request;
    }

    Figures figures() {
        return figures;
    }

    GroupWeights weights() {
        return weights;
    }

    /**
     * The cells of the rows, in the order of the answer; without the world unless it was requested.
     */
    int[] rows() {
        return rows.clone();
    }

    /** The cells of the world in which a group has a figure, ascending. */
    int[] worldRows() {
        int area = request.world() == null ? -1 : figures.areaPosition(request.world());
        return area < 0
                ? new int[0]
                : IntStream.range(0, figures.yearCount())
                        .map(year -> figures.cell(area, year))
                        .filter(this::hasFigure)
                        .toArray();
    }

    /** The requested areas without any row in which all compared groups have a figure. */
    List<String> notReporting() {
        List<String> areasWithoutGap = new ArrayList<>();
        for (int area = 0; area < figures.areas().size(); area++) {
            String code = figures.areas().get(area);
            int first = figures.cell(area, 0);
            boolean any =
                    IntStream.range(first, first + figures.yearCount())
                            .anyMatch(cell -> !Double.isNaN(differences[cell]));
            if (!any && request.areas().contains(code)) {
                areasWithoutGap.add(code);
            }
        }
        return areasWithoutGap;
    }

    private int[] findRows() {
        List<Integer> found = new ArrayList<>();
        for (int area = 0; area < figures.areas().size(); area++) {
            if (!request.areas().contains(figures.areas().get(area))) {
                continue;
            }
            int newest = -1;
            for (int year = 0; year < figures.yearCount(); year++) {
                int cell = figures.cell(area, year);
                if (hasFigure(cell)) {
                    differences[cell] = difference(cell);
                    if (!request.newestOnly()) {
                        found.add(cell);
                    } else if (!Double.isNaN(differences[cell])) {
                        newest = cell;
                    }
                }
            }
            if (newest >= 0) {
                found.add(newest);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] sorted(int[] cells) {
        if (request.sort() == GapRequest.Sort.AREA) {
            return cells;
        }
        boolean widest = request.sort() == GapRequest.Sort.WIDEST;
        double[] keys =
                Arrays.stream(differences).map(difference -> sortKey(difference, widest)).toArray();
        // The sort is stable, so cells with equal keys stay in their order.
        return Arrays.stream(cells)
                .boxed()
                .sorted((one, other) -> Double.compare(keys[one], keys[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double sortKey(double difference, boolean widest) {
        if (Double.isNaN(difference)) {
            return Double.POSITIVE_INFINITY;
        }
        return widest ? -Math.abs(difference) : Math.abs(difference);
    }

    private boolean hasFigure(int cell) {
        for (Column column : columns) {
            if (!Double.isNaN(column.values()[cell])) {
                return true;
            }
        }
        return false;
    }

    private double difference(int cell) {
        return pair(cell).then(Gap::difference) instanceof Value<Estimate>(Estimate estimate)
                ? estimate.value()
                : Double.NaN;
    }

    /** The two groups of a row that are compared. */
    Result<Pair> pair(int cell) {
        return scales.get(cell / figures.yearCount()).then(scale -> pair(cell, scale));
    }

    private Result<Pair> pair(int cell, Scale scale) {
        if (!request.by().isOrdered() || request.reference() != null) {
            return Gap.pair(groups(cell, scale));
        }
        // The poorest and the richest are compared, whether or not the groups between them have
        // figures.
        return Gap.pair(
                Groups.ordered(List.of(group(0, cell), group(columns.size() - 1, cell)), scale));
    }

    /** All groups of a row; refused if they have different units. */
    Result<Groups> groups(int cell) {
        return scales.get(cell / figures.yearCount()).map(scale -> groups(cell, scale));
    }

    private Groups groups(int cell, Scale scale) {
        List<Group> groups = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            groups.add(group(i, cell));
        }
        Groups all =
                request.by().isOrdered()
                        ? Groups.ordered(groups, scale)
                        : Groups.unordered(groups, scale);
        String reference = request.reference();
        return reference == null ? all : all.withReference(reference);
    }

    private Group group(int position, int cell) {
        Column column = columns.get(position);
        return new Group(
                request.groups().get(position),
                column.values()[cell],
                column.standardError(cell),
                size(position, cell),
                column.sampleSize(cell));
    }

    /** How many people a group has; NaN if it is not known. */
    double size(int group, int cell) {
        return weights.size(request.groups().get(group), cell);
    }

    /** Whether all groups of a row, which together make up the total, are on one side of it. */
    TotalOutsideParts totalOutsideParts(int cell) {
        if (!coversEverybody || Double.isNaN(total.values()[cell])) {
            return TotalOutsideParts.NONE;
        }
        return TotalOutsideParts.of(
                total.values()[cell],
                columns.stream().mapToDouble(column -> column.values()[cell]).toArray());
    }

    /** The value of the whole population; null if there is none. */
    @Nullable Double total(int cell) {
        double value = total.values()[cell];
        return Double.isNaN(value) ? null : value;
    }

    Column column(int group) {
        return columns.get(group);
    }

    String area(int cell) {
        return figures.areas().get(cell / figures.yearCount());
    }

    int year(int cell) {
        return figures.year(cell % figures.yearCount());
    }
}
