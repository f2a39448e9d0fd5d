package org.sharedgrowth.observatory.indicators.analysis.inequality;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;

/** Reads the figures of areas and their weights. */
@ApplicationScoped
class InequalityFigures {
    private final Inputs inputs;

    InequalityFigures(Inputs inputs) {
        this.inputs = inputs;
    }

    Uni<InequalityTable> table(InequalityRequest request) {
        return inputs.read(request.scope(), List.of(request.key()))
                .chain(figures ->
                        weights(request, figures)
                                .map(weights -> new InequalityTable(request, figures, weights)));
    }

    private Uni<@Nullable Figures> weights(InequalityRequest request, Figures figures) {
        String weight = request.weight();
        if (weight == null || figures.yearCount() == 0) {
            return Uni.createFrom().nullItem();
        }
        ColumnKey key = ColumnKey.total(weight);
        Scope scope =
                request.scope().during(figures.year(0), figures.year(figures.yearCount() - 1));
        return inputs.readAnywhere(scope, List.of(key)).map(found -> found.get(key));
    }
}
