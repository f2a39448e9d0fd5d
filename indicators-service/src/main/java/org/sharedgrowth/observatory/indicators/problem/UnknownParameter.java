package org.sharedgrowth.observatory.indicators.problem;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.SimilarNames;

/** Judges names of parameters that an operation ignores where they are nobody's. */
public final class UnknownParameter {
    /** How names begin that SDMX-REST 2.x has for conditions on components. */
    private static final String CONDITION = "c[";

    private UnknownParameter() {}

    /**
     * Refuses a name that resembles a known one, and one that asks for a part of the data, or for
     * the data of another day, where that cannot be had: an answer without it would be another than
     * was asked for. The value is not shown, since it may be a key.
     *
     * @throws Problem 400 naming the parameter that is meant
     */
    public static void refuseSimilar(String sent, Collection<String> known) {
        @Nullable String meant = SimilarNames.meant(sent, known);
        if (meant != null) {
            throw unknown(sent, "did you mean " + meant + "?");
        }
        if (sent.startsWith(CONDITION)) {
            throw unknown(
                    sent,
                    "conditions on components can be given to /sdmx/3.0/data and availability.");
        }
        if (SimilarNames.isVintage(sent)) {
            throw unknown(sent, "what is asked for here cannot be had as of another day.");
        }
    }

    private static Problem unknown(String sent, String wayOut) {
        String name = Problem.shown(sent);
        return new Problem(
                400,
                "unknown-parameter",
                "The query has a parameter that is not known here",
                "Unknown: '" + name + "'; " + wayOut,
                List.of(Fault.ofParameter(name, null, "unknown here; " + wayOut)));
    }
}
