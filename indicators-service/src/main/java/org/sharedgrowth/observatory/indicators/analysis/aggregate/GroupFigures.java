package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.aggregate.Panel;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.GroupMembers;
import org.sharedgrowth.observatory.indicators.analysis.input.InputText;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the figures of members and their weights. */
@ApplicationScoped
class GroupFigures {
    private final Inputs inputs;

    GroupFigures(Inputs inputs) {
        this.inputs = inputs;
    }

    Uni<AggregateTable> table(AggregateRequest request) {
        if (request.rule().needsWeights() && request.weight() == null) {
            throw Refusals.problem(Reason.MISSING_WEIGHT, Detail.indicator(request.indicator()));
        }
        return requireBenchmark(request)
                .chain(() -> figures(request))
                .chain(figures ->
                        inputs.weights(request.scope(), request.weight(), figures)
                                .map(weights -> new AggregateTable(request, figures, weights)));
    }

    /**
     * Refuses a benchmark year in which no member has a figure of the weight indicator or, if the
     * request names none, of the indicator itself. Nothing is refused if the members have no such
     * figure in any year.
     *
     * @return completes with nothing, or fails with 400 naming the first and last year that have a
     *     figure
     */
    private Uni<Void> requireBenchmark(AggregateRequest request) {
        Integer benchmark = request.benchmark();
        if (benchmark == null) {
            return Uni.createFrom().voidItem();
        }
        String weight = request.weight() == null ? request.indicator() : request.weight();
        Scope members =
                request.scope().over(GroupMembers.areasOf(request.groups(), request.scope()));
        return years(members.during(benchmark, benchmark), weight)
                .chain(found ->
                        found.length > 0
                                ? Uni.createFrom().voidItem()
                                : years(members.during(null, null), weight)
                                        .invoke(years -> refuse(benchmark, weight, years))
                                        .replaceWithVoid());
    }

    private static void refuse(int benchmark, String weight, int[] years) {
        if (years.length > 0) {
            throw Problem.parameter(
                    "benchmark",
                    String.valueOf(benchmark),
                    InputText.localized(t ->
                            t.yearWithFigures(
                                    weight,
                                    String.valueOf(years[0]),
                                    String.valueOf(years[years.length - 1]))));
        }
    }

    /** The years of a scope in which an area has a figure of an indicator, ascending. */
    private Uni<int[]> years(Scope scope, String indicator) {
        ColumnKey key = ColumnKey.total(indicator);
        return inputs.readAnywhere(scope, List.of(key))
                .map(found -> Objects.requireNonNull(found.get(key)))
                .map(figures -> figures.yearsOf(figures.column(key)));
    }

    /** The figures of members, over years that include the benchmark. */
    private Uni<Figures> figures(AggregateRequest request) {
        List<ColumnKey> keys = List.of(ColumnKey.total(request.indicator()));
        Integer benchmark = request.benchmark();
        return inputs.read(request.scope(), keys)
                .chain(figures -> {
                    int years = figures.yearCount();
                    if (benchmark == null || years == 0 || figures.yearPosition(benchmark) >= 0) {
                        return Uni.createFrom().item(figures);
                    }
                    int first = Math.min(benchmark, figures.year(0));
                    int last = Math.max(benchmark, figures.year(years - 1));
                    return inputs.read(request.scope().during(first, last), keys);
                });
    }

    /** Converts a column to the panel from which aggregates are computed. */
    static Panel panel(Figures figures, Column column) {
        return panel(figures, column, column.values());
    }

    /** Converts a column of weights, which areas may publish in thousands or millions. */
    static Panel weightPanel(Figures figures, Column column) {
        return panel(figures, column, column.inOnes());
    }

    private static Panel panel(Figures figures, Column column, double[] values) {
        return new Panel(column.key().indicator(), figures.areas(), figures.yearCount(), values);
    }
}
