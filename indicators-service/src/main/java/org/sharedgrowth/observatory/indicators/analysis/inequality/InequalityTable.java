package org.sharedgrowth.observatory.indicators.analysis.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.inequality.Group;
import org.sharedgrowth.observatory.analysis.inequality.Groups;
import org.sharedgrowth.observatory.analysis.inequality.Scale;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.GroupMembers;
import org.sharedgrowth.observatory.indicators.analysis.input.IndicatorScale;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;

/** The rows of an answer: each group and year in which an area has a figure. */
final class InequalityTable {
    private final InequalityRequest request;
    private final Figures figures;
    private final @Nullable Figures weights;
    private final double[] people;
    private final Column column;
    private final MeasureUnit unit;
    private final Scale scale;
    private final List<Row> rows = new ArrayList<>();

    /** A group in a year. */
    record Row(GroupMembers group, int year) {}

    /**
     * Finds the rows.
     *
     * @param weights weights of the same areas; null if there are none
     */
    InequalityTable(InequalityRequest request, Figures figures, @Nullable Figures weights) {
        this.request = request;
        this.figures = figures;
        this.weights = weights;
        this.people =
                weights == null || request.weight() == null
                        ? new double[0]
                        : weights.column(ColumnKey.total(request.weight())).inOnes();
        this.column =
                Refusals.inUnit(
                        request.unit(),
                        request.unit().convert(figures.column(request.key()), figures.areas()));
        this.unit = Refusals.valueOf(column.unit(figures.areas()));
        this.scale = IndicatorScale.of(figures.scope().traits(request.indicator()), unit);
        for (GroupMembers group : request.groups()) {
            for (int year : figures.years()) {
                if (hasFigure(group, year)) {
                    rows.add(new Row(group, year));
                }
            }
        }
    }

    private boolean hasFigure(GroupMembers group, int year) {
        int position = figures.yearPosition(year);
        return group.membersIn(year).stream()
                .mapToInt(figures::areaPosition)
                .anyMatch(area ->
                        area >= 0 && !Double.isNaN(column.values()[figures.cell(area, position)]));
    }

    InequalityRequest request() {
        return request;
    }

    Figures figures() {
        return figures;
    }

    /** The weights of the areas; null if there are none. */
    @Nullable Figures weights() {
        return weights;
    }

    /** The unit of the answer. */
    MeasureUnit unit() {
        return unit;
    }

    /** The rows, ordered by group, then by year. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** All areas of a row, with or without a figure. */
    Groups groups(Row row) {
        List<Group> areas = new ArrayList<>();
        for (String code : new TreeSet<>(row.group().membersIn(row.year()))) {
            int area = figures.areaPosition(code);
            if (area < 0) {
                areas.add(Group.of(code, Double.NaN));
                continue;
            }
            int cell = figures.cell(area, figures.yearPosition(row.year()));
            areas.add(
                    new Group(
                            code,
                            column.values()[cell],
                            column.standardError(cell),
                            people(code, row.year()),
                            column.sampleSize(cell)));
        }
        return Groups.unordered(areas, scale);
    }

    private double people(String area, int year) {
        if (weights == null) {
            return Double.NaN;
        }
        int a = weights.areaPosition(area);
        int y = weights.yearPosition(year);
        return a < 0 || y < 0 ? Double.NaN : people[weights.cell(a, y)];
    }
}
