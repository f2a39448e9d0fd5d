package org.sharedgrowth.observatory.gateway.key;

import org.sharedgrowth.observatory.gateway.problem.Problem;

/** A request about API keys was refused and changed nothing. */
public final class KeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    KeyRefused(Problem problem) {
        super(problem.detail().toString(), null, false, false);
        this.problem = problem;
    }

    /** The problem to send to the caller. */
    public Problem problem() {
        return problem;
    }
}
