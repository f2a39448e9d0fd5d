package org.sharedgrowth.observatory.gateway.change;

import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/** The audit log could not record who publishes something, so the request was not carried out. */
public final class AuditFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AuditFailed(Throwable cause) {
        super(cause.getMessage(), cause, false, false);
    }

    /** The problem to send to the caller. */
    public Problem problem() {
        return Outages.auditUnavailable();
    }
}
