package org.sharedgrowth.observatory.indicators.analysis.trend.distance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.NearCodes;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * A request for time distances.
 *
 * @param scope the scope, which includes the reference
 * @param areas codes of the areas that are compared with the reference
 * @param reference code of the reference area
 * @param level the level to compare, in the unit of the indicator; null for each area's newest
 *     figure
 * @param points number of common years from which catching up is extrapolated
 */
record DistanceRequest(
        Scope scope,
        String indicator,
        List<String> areas,
        String reference,
        @Nullable Double level,
        int points) {
    private static final int MIN_POINTS = 3;
    private static final int MAX_POINTS = 50;
    private static final int DEFAULT_POINTS = 5;

    static DistanceRequest read(Inputs inputs, AnalysisParameters common, DistanceParameters sent) {
        Scope scope = inputs.scope(common);
        String reference =
                sent.reference() == null ? null : scope.catalogue().areaCode(sent.reference());
        if (reference == null) {
            String unknown = sent.reference() == null ? "" : sent.reference();
            throw Problem.parameter(
                            "reference", unknown, RefusalText.localized(t -> t.noSuchCode("areas")))
                    .withNearest(NearCodes.areas(unknown, scope.catalogue()));
        }
        return new DistanceRequest(
                scope.with(List.of(reference)),
                inputs.indicator(sent.indicator()),
                scope.areas(),
                reference,
                ParameterValues.number("level", sent.level()),
                ParameterValues.wholeNumber(
                        "points", sent.points(), MIN_POINTS, MAX_POINTS, DEFAULT_POINTS));
    }
}
