package org.sharedgrowth.observatory.indicators.analysis.rank;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;

/** The source of the uncertainty of an index's figures. */
public enum FigureUncertainty {
    /** Their standard errors; a figure without one is certain. */
    ERRORS,
    /** The revisions of figures of their kind in the past. */
    REVISIONS;

    /**
     * Reads the name that a request gives; null is the default, {@link #ERRORS}.
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
