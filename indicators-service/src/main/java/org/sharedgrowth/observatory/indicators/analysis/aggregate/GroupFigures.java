package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.aggregate.Panel;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;

/** Reads the figures of members and their weights. */
@ApplicationScoped
class GroupFigures {
    private final Inputs inputs;

    GroupFigures(Inputs inputs) {
        this.inputs = inputs;
    }

    Uni<AggregateTable> table(AggregateRequest request) {
        ColumnKey key = ColumnKey.total(request.indicator());
        if (request.rule().needsWeights() && request.weight() == null) {
            throw Refusals.problem(Reason.MISSING_WEIGHT, Detail.indicator(request.indicator()));
        }
        return inputs.read(request.scope(), List.of(key))
                .chain(figures ->
                        inputs.weights(request.scope(), request.weight(), figures)
                                .map(weights -> new AggregateTable(request, figures, weights)));
    }

    /** The panel of a column, for the methods. */
    static Panel panel(Figures figures, Column column) {
        return panel(figures, column, column.values());
    }

    /** The panel of weights, which areas may publish in thousands or millions. */
    static Panel weightPanel(Figures figures, Column column) {
        return panel(figures, column, column.inOnes());
    }

    private static Panel panel(Figures figures, Column column, double[] values) {
        return new Panel(column.key().indicator(), figures.areas(), figures.yearCount(), values);
    }
}
