package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.aggregate.Aggregate;
import org.sharedgrowth.observatory.analysis.aggregate.Aggregates;
import org.sharedgrowth.observatory.analysis.aggregate.GroupColumn;
import org.sharedgrowth.observatory.analysis.aggregate.Panel;
import org.sharedgrowth.observatory.analysis.aggregate.Presence;
import org.sharedgrowth.observatory.analysis.aggregate.Terms;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.GroupMembers;

/**
 * The figures of all groups, with a row for each group and year in which a member has a figure. A
 * single requested number has a row even without such a member, because its refusal is the answer.
 */
final class AggregateTable {
    private static final String WORLD = "001";

    private final AggregateRequest request;
    private final Figures figures;
    private final @Nullable Figures weights;
    private final Column column;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A group in a year.
     *
     * @param result in the unit of the figures
     * @param presence which members have figures; null unless the result is refused
     * @param published the figure that was published for the group itself; null if there is none
     */
    record Row(
            GroupMembers group,
            int year,
            Result<Aggregate> result,
            @Nullable Presence presence,
            @Nullable Double published) {}

    /**
     * Computes the figures.
     *
     * @param figures figures of the members; unless they are empty, their years include the
     *     benchmark year
     * @param weights weights for the same areas and years; null if there are none
     */
    AggregateTable(AggregateRequest request, Figures figures, @Nullable Figures weights) {
        this.request = request;
        this.figures = figures;
        this.weights = weights;
        this.column = figures.column(ColumnKey.total(request.indicator()));
        Refusals.valueOf(column.unit(figures.areas()));
        Panel panel = GroupFigures.panel(figures, column);
        Panel weightPanel =
                weights == null || request.weight() == null
                        ? null
                        : GroupFigures.weightPanel(
                                weights, weights.column(ColumnKey.total(request.weight())));
        for (GroupMembers group : request.groups()) {
            addRows(
                    group,
                    Aggregates.of(
                            panel, weightPanel, group.positionsIn(figures), terms(group.code())));
        }
    }

    private Terms terms(String group) {
        Terms terms = Terms.of(request.rule());
        if (request.maxMissing() != null) {
            terms = terms.withMaxMissing(request.maxMissing());
        }
        if (request.errorFactor() != null) {
            terms = terms.withErrorFactor(request.errorFactor());
        }
        Integer benchmark = request.benchmark();
        if (benchmark != null && figures.yearCount() > 0) {
            terms = terms.withWeightPeriod(figures.yearPosition(benchmark));
        }
        return group.equals(WORLD) ? terms.withFloor(Terms.WORLD_FLOOR) : terms;
    }

    private void addRows(GroupMembers group, GroupColumn results) {
        for (int year = 0; year < figures.yearCount(); year++) {
            if (request.has(figures.year(year))
                    && (request.isSingle() || anyMemberHasFigure(group, year))) {
                Result<Aggregate> result = results.at(year);
                rows.add(
                        new Row(
                                group,
                                figures.year(year),
                                result,
                                result instanceof Refused ? results.presence(year) : null,
                                figures.value(column.key(), group.code(), figures.year(year))));
            }
        }
    }

    private boolean anyMemberHasFigure(GroupMembers group, int year) {
        return group.membersIn(figures.year(year)).stream()
                .mapToInt(figures::areaPosition)
                .anyMatch(area -> !Double.isNaN(column.values()[figures.cell(area, year)]));
    }

    AggregateRequest request() {
        return request;
    }

    Figures figures() {
        return figures;
    }

    /** The weights of the members; null if there are none. */
    @Nullable Figures weights() {
        return weights;
    }

    Column column() {
        return column;
    }

    /** The rows, ordered by group, then by year. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Throws a problem if the request is for a single number that is missing or refused. */
    void requireNumberIfSingle() {
        if (request.isSingle()) {
            if (rows.isEmpty()) {
                throw Refusals.problem(
                        request.scope().noFigureReason(),
                        Detail.area(request.groups().getFirst().code())
                                .withIndicator(request.indicator()));
            }
            Result<Aggregate> single = rows.getFirst().result();
            if (single instanceof Refused<Aggregate>(Reason reason, Detail detail)
                    && reason == Reason.EMPTY_INPUT) {
                throw Refusals.problem(request.scope().noFigureReason(), detail);
            }
            Refusals.valueOf(single);
        }
    }
}
