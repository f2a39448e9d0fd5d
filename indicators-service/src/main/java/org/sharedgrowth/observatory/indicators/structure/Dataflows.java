package org.sharedgrowth.observatory.indicators.structure;

import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
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
                    .near(NearCodes.flows(id, catalogue));
        }
        return flow;
    }
}
