package org.sharedgrowth.observatory.indicators.problem;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.contract.SimilarNames;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Checks the names of parameters that an operation would ignore. */
public final class UnknownParameter {
    /** The prefix of parameter names that restrict a component in SDMX-REST 2.x. */
    private static final String CONDITION = "c[";

    private UnknownParameter() {}

    /**
     * Refuses a name that resembles a known one, and one that would restrict the data or ask for an
     * earlier date where that is not supported: ignoring it would give a wrong answer. The value is
     * not shown, because it may be an API key.
     *
     * @throws Problem 400 naming the probable parameter
     */
    public static void refuseSimilar(String parameter, Collection<String> known) {
        @Nullable String meant = SimilarNames.findMeant(parameter, known);
        if (meant != null) {
            throw unknown(parameter, t -> t.didYouMean(meant));
        }
        if (parameter.startsWith(CONDITION)) {
            throw unknown(parameter, RefusalText::conditionsElsewhere);
        }
        if (SimilarNames.isVintage(parameter)) {
            throw unknown(parameter, RefusalText::currentStateOnly);
        }
    }

    private static Problem unknown(String parameter, Function<RefusalText, String> hint) {
        String name = Problem.shown(parameter);
        return new Problem(
                ProblemType.UNKNOWN_PARAMETER,
                RefusalText.localized(t -> t.unknownParameter(name, hint.apply(t))),
                List.of(
                        Fault.ofParameter(
                                name,
                                null,
                                RefusalText.localized(t -> t.unknownHere(hint.apply(t))))));
    }
}
