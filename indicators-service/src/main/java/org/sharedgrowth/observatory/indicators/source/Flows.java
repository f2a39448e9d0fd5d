package org.sharedgrowth.observatory.indicators.source;

import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.problem.Vintage;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** Finds dataflows and names releases. */
final class Flows {
    private Flows() {}

    /** The dataflow of an id; 404 if there is none. */
    static Dataflow get(Catalogue catalogue, String id) {
        Dataflow flow = catalogue.dataflow(id);
        if (flow == null) {
            throw Problem.notFound(
                    "dataflow", id, "See /api/indicators/v1/structures?type=dataflow.");
        }
        return flow;
    }

    /** The release an answer was made from. */
    static Vintage stamp(StoreState state, long id) {
        Release release = state.log().find(id);
        return release == null ? Vintage.NONE : new Vintage(id, release.publishedAt());
    }
}
