package org.sharedgrowth.observatory.indicators.analysis.rank;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;

/** How the figures of an index are uncertain. */
public enum FigureUncertainty {
    /** By their standard errors, where they have one. */
    ERRORS,
    /** By revisions like those of figures of their kind in the past. */
    REVISIONS;

    /**
     * Reads the name of a request; null is the default, errors.
     *
     * @throws org.sharedgrowth.observatory.service.problem.Problem for another name
     */
    public static FigureUncertainty of(@Nullable String sent, RankSettings.Refusal refusal) {
        if (sent == null || sent.isEmpty() || sent.equals("errors")) {
            return ERRORS;
        }
        if (sent.equals("revisions")) {
            return REVISIONS;
        }
        throw refusal.of(
                "uncertainty", sent, RefusalText.localized(t -> t.giveOneOf("errors, revisions")));
    }
}
