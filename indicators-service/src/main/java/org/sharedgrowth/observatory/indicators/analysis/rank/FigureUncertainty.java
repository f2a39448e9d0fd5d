package org.sharedgrowth.observatory.indicators.analysis.rank;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;

/** Where the uncertainty of the figures of an index is taken from. */
public enum FigureUncertainty {
    /** The standard errors of the figures; a figure without one counts as certain. */
    ERRORS,
    /** The past revisions of figures of the same kind. */
    REVISIONS;

    /**
     * Reads the name that a request gives; null means the default, {@link #ERRORS}.
     *
     * @throws org.sharedgrowth.observatory.service.problem.Problem for any other name
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
