package org.sharedgrowth.observatory.indicators.structure;

import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Finds dataflows named in requests to the observatory's own API. */
public final class Dataflows {
    private Dataflows() {}

    /** The newest version of the dataflow with an id; 404 if there is none. */
    public static Dataflow named(String id, Catalogue catalogue) {
        Dataflow flow = catalogue.dataflow(id);
        if (flow == null) {
            String shown = Problem.shown(id);
            LocalizedText detail =
                    RefusalText.localized(t ->
                            t.unknownDataflow(
                                    shown, "/api/indicators/v1/structures?type=dataflow"));
            throw Problem.notFound(detail, Fault.ofParameter("flow", shown, detail))
                    .withNearest(NearCodes.flows(id, catalogue));
        }
        return flow;
    }

    /**
     * Checks the id of a dataflow in a query parameter that selects releases: an unknown id is
     * refused, instead of finding no release. Dataflows that were removed from the catalogue are
     * known by their releases.
     *
     * @param id as sent; empty if nothing was sent
     * @throws Problem 400 with the nearest ids if neither the catalogue nor a release has it
     */
    public static void refuseUnknown(String id, Catalogue catalogue, ReleaseLog log) {
        if (!id.isEmpty() && catalogue.dataflow(id) == null && !log.hasFlow(id)) {
            throw UnknownCodes.flow("flow", id, catalogue);
        }
    }
}
