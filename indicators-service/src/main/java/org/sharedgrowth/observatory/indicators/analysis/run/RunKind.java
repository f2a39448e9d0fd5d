package org.sharedgrowth.observatory.indicators.analysis.run;

import org.jspecify.annotations.Nullable;

/** A kind of computation that runs perform, such as draws of ranks. */
public interface RunKind {
    /** The name of the kind in table rows and requests. */
    String name();

    /**
     * Prepares the computation.
     *
     * @param request the parameters as JSON, as stored when the run was requested
     * @param progress what {@link RunWork#progress} last returned; null to start from the beginning
     * @throws org.sharedgrowth.observatory.service.problem.Problem if there is no result; the run
     *     fails with its detail
     * @throws RuntimeException for any other failure; the computation is retried a few times
     */
    RunWork begin(String request, byte @Nullable [] progress);
}
