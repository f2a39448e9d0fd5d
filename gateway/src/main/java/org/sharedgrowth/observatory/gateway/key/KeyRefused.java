package org.sharedgrowth.observatory.gateway.key;

import org.sharedgrowth.observatory.gateway.problem.Problem;

/** Nothing was done to any key. */
public final class KeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    KeyRefused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Why, for whoever asked. */
    public Problem problem() {
        return problem;
    }
}
