package org.sharedgrowth.observatory.gateway.upstream;

import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/** A server behind the gateway did not answer, or not in time. */
public final class UpstreamFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String server;
    private final boolean timedOut;
    private final boolean readOnly;

    /**
     * Creates the exception for a server and the failure of the connection.
     *
     * @param readOnly whether the request changes nothing
     */
    public UpstreamFailed(Upstream upstream, Throwable cause, boolean readOnly) {
        super(upstream.name() + ": " + cause.getMessage(), cause);
        server = upstream.name();
        timedOut = Failures.isTimeout(cause);
        this.readOnly = readOnly;
    }

    /** The problem to send to the client. */
    public Problem problem() {
        if (!timedOut) {
            return Outages.unavailable(server);
        }
        return readOnly ? Outages.readTimedOut(server) : Outages.timedOut(server);
    }
}
