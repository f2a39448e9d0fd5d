package org.sharedgrowth.observatory.gateway.problem;

/** A request about something that the caller owns was refused and changed nothing. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.detail().toString(), null, false, false);
        this.problem = problem;
    }

    /** The problem to send to the caller. */
    public Problem problem() {
        return problem;
    }
}
