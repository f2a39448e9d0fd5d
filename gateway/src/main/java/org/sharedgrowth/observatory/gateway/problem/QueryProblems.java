package org.sharedgrowth.observatory.gateway.problem;

import java.util.UUID;
import org.sharedgrowth.observatory.contract.ProblemType;

/** Problems with saved queries. */
public final class QueryProblems {
    private static final String VIEW = "view";

    private QueryProblems() {}

    /** The address does not belong to a public page of this site. */
    public static Problem notOurView(String view) {
        return ContractProblems.invalidField(
                "/" + VIEW,
                GatewayText.localized(t -> t.viewOfOtherSite(VIEW, Excerpt.of(view))),
                view);
    }

    /** The address is too long. */
    public static Problem viewTooLong(String view, int max) {
        return ContractProblems.invalidField(
                "/" + VIEW,
                GatewayText.localized(t ->
                        t.viewLength(VIEW, String.valueOf(max), String.valueOf(view.length()))),
                view);
    }

    /** The caller has no saved query with this id. */
    public static Problem noSuchQuery(UUID id) {
        return new Problem(
                ProblemType.NOT_FOUND, GatewayText.localized(t -> t.noSuchQuery(id.toString())));
    }

    /** The saved query was changed since the client read it. */
    public static Problem changed(String sent, int version) {
        return new Problem(
                ProblemType.PRECONDITION_FAILED,
                GatewayText.localized(
                        t -> t.queryChanged(Excerpt.of(sent), String.valueOf(version))));
    }

    /** The caller has reached the limit of saved queries. */
    public static Problem tooMany(int max) {
        return new Problem(
                ProblemType.TOO_MANY_QUERIES,
                GatewayText.localized(t -> t.queriesAtOnce(String.valueOf(max))));
    }
}
