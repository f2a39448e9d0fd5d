package org.sharedgrowth.observatory.gateway.change;

import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/** It could not be written down who makes something public, so nothing was done. */
public final class NotWrittenDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWrittenDown(Throwable cause) {
        super(cause.getMessage(), cause, false, false);
    }

    /** What the caller is told. */
    public Problem problem() {
        return Outages.auditUnavailable();
    }
}
