package org.sharedgrowth.observatory.indicators.analysis.rank;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.index.IndexDefinitions;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexParameters;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexReader;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Makes the default draws of each index in the background after the start. The first draws take
 * several times as long as later ones, because the JVM has not compiled their code yet; a request
 * that had to wait for them would time out at the gateway. This can still happen in the first
 * seconds after the start.
 */
@ApplicationScoped
class RankPreparation {
    private static final Logger LOG = Logger.getLogger(RankPreparation.class);

    private static final AnalysisParameters DEFAULTS =
            new AnalysisParameters(null, null, null, null, null, null, null, null, null);

    private final IndexDefinitions definitions;
    private final IndexReader indexReader;
    private final Inputs inputs;

    RankPreparation(IndexDefinitions definitions, IndexReader indexReader, Inputs inputs) {
        this.definitions = definitions;
        this.indexReader = indexReader;
        this.inputs = inputs;
    }

    void start(@Observes @Priority(SeriesStore.AFTER_LOADING + 1) StartupEvent event) {
        prepare(DEFAULTS)
                .subscribe()
                .with(
                        codes -> LOG.infof("ranks prepared indices=%s", codes),
                        failure -> LOG.warn("could not prepare ranks", failure));
    }

    /**
     * Makes the draws of all indices that have ranks.
     *
     * @param parameters the parameters of the requests that will be answered from the draws
     * @return codes of these indices, in the order of the definitions
     */
    Uni<List<String>> prepare(AnalysisParameters parameters) {
        return definitions
                .all()
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .map(stored -> stored.definition().code())
                .select()
                .distinct()
                .onItem()
                .transformToUniAndConcatenate(code -> draw(code, parameters))
                .collect()
                .asList();
    }

    /** Emits the code, or null if the index has no ranks. */
    private Uni<@Nullable String> draw(String code, AnalysisParameters parameters) {
        return Uni.createFrom()
                .deferred(() ->
                        indexReader.read(
                                code,
                                new IndexParameters(null, null),
                                inputs.publicScope(parameters)))
                .map(index -> {
                    IndexInYear year = IndexInYear.newest(index);
                    var _ = year.tally(year.draws(RankSettings.DEFAULT), RankSettings.DEFAULT);
                    return code;
                })
                .onFailure(Problem.class)
                .recoverWithNull();
    }
}
