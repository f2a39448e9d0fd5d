package org.sharedgrowth.observatory.indicators.analysis.run;

import org.jspecify.annotations.Nullable;

/** A kind of computation that runs perform, such as draws of ranks. */
public interface RunKind {
    /** The name of the kind in table rows and requests. */
    String name();

    /**
     * Prepares the computation.
     *
     * @param request the parameters as JSON, which this kind wrote
     * @param progress what {@link RunWork#progress} returned; null to start from the beginning
     * @throws org.sharedgrowth.observatory.service.problem.Problem if there is no result; the run
     *     fails with its detail
     * @throws RuntimeException if something is broken; the computation is retried a few times
     */
    RunWork begin(String request, byte @Nullable [] progress);
}
