package org.sharedgrowth.observatory.indicators.analysis.score;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.index.IndexDefinitions;
import org.sharedgrowth.observatory.indicators.analysis.index.StoredDefinition;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;

/** Finds the definition and reads the figures that a request about an index needs. */
@ApplicationScoped
public class IndexReader {
    private final IndexDefinitions definitions;
    private final Inputs inputs;

    IndexReader(IndexDefinitions definitions, Inputs inputs) {
        this.definitions = definitions;
        this.inputs = inputs;
    }

    /**
     * The index and figures of a request, emitted on a worker thread so that the computation can
     * continue there.
     *
     * @param compared the areas and years that are compared with each other
     * @return fails with 404 for an unknown index or version, 422 UNVERIFIED_DEFINITION for an
     *     unverified definition unless the caller is a steward
     */
    public Uni<IndexWithFigures> read(String code, IndexParameters parameters, Scope compared) {
        Map<String, Double> weights = OwnWeights.read(parameters.weights());
        return definition(code, parameters.version(), compared.caller())
                .chain(stored -> {
                    Definition definition = OwnWeights.apply(stored.definition(), weights);
                    return inputs.read(compared, IndexWithFigures.keys(definition))
                            .map(figures -> new IndexWithFigures(definition, weights, figures));
                })
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /** A definition; fails with a problem unless the caller may see its scores. */
    public Uni<StoredDefinition> definition(String code, @Nullable String version, Caller caller) {
        return definitions
                .get(code, version == null || version.isEmpty() ? null : version)
                .invoke(stored -> {
                    if (!caller.hasRole(Role.STEWARD)) {
                        var _ = Refusals.valueOf(stored.definition().publishable());
                    }
                });
    }

    /**
     * The areas and years to compare: the members of a group, or all countries, whether or not the
     * answer shows them.
     */
    public Scope scopeToCompare(AnalysisParameters sent) {
        return inputs.scope(
                new AnalysisParameters(
                        sent.flow(),
                        null,
                        sent.group(),
                        sent.period(),
                        sent.from(),
                        sent.to(),
                        sent.asOf(),
                        sent.release(),
                        sent.format()));
    }

    /** The scope of all countries and years, as of the time or release that the request names. */
    public Scope scopeOfAllCountries(AnalysisParameters sent) {
        return inputs.scope(
                new AnalysisParameters(
                        sent.flow(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        sent.asOf(),
                        sent.release(),
                        null));
    }

    /**
     * Tells whether an answer shows an area. It shows the areas that the request names; all by
     * default.
     */
    public Predicate<String> shownAreas(AnalysisParameters sent) {
        if (sent.area() == null || sent.area().isEmpty()) {
            return _ -> true;
        }
        List<String> named =
                inputs.scope(
                                new AnalysisParameters(
                                        sent.flow(),
                                        sent.area(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                        .areas();
        return named::contains;
    }
}
