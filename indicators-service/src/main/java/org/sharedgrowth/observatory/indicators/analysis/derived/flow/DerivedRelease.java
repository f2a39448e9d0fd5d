package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedParameters;

/**
 * How a release of a derived flow got its figures.
 *
 * @param release number of the release
 * @param definition version of the index; null if there is none
 * @param seed null if nothing is drawn at random
 * @param inputFlow id of the dataflow that the parameters name
 * @param inputRelease the newest public release of any input
 * @param figures number of figures that were computed or, unless {@code kind} is COMPUTED,
 *     withdrawn
 */
public record DerivedRelease(
        long release,
        Kind kind,
        String method,
        String methodVersion,
        @Nullable String definition,
        DerivedParameters parameters,
        @Nullable Long seed,
        String inputFlow,
        long inputRelease,
        int figures) {
    /** What the release did. */
    public enum Kind {
        /** It has the figures of the method. */
        COMPUTED,
        /** It withdrew figures because their inputs were withdrawn. */
        WITHDRAWN,
        /** It withdrew all figures because a steward ended the flow. */
        ENDED
    }
}
