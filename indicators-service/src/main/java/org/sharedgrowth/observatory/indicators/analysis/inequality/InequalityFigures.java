package org.sharedgrowth.observatory.indicators.analysis.inequality;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;

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
                        inputs.weights(request.scope(), request.weight(), figures)
                                .map(weights -> new InequalityTable(request, figures, weights)));
    }
}
