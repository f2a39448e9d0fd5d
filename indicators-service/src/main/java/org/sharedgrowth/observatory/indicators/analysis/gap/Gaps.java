package org.sharedgrowth.observatory.indicators.analysis.gap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;

/** Reads the figures of groups and the numbers of people in them. */
@ApplicationScoped
class Gaps {
    private final Inputs inputs;

    Gaps(Inputs inputs) {
        this.inputs = inputs;
    }

    Uni<GapTable> table(GapRequest request) {
        List<ColumnKey> keys = new ArrayList<>(List.of(request.total()));
        request.groups().forEach(group -> keys.add(request.key(group)));
        return inputs.read(request.scope(), keys)
                .chain(figures ->
                        inputs.groupWeights(
                                        figures, request.weight(), request.by(), request.groups())
                                .map(weights -> new GapTable(request, figures, weights)));
    }
}
