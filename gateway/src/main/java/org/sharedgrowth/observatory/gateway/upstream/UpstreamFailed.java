package org.sharedgrowth.observatory.gateway.upstream;

import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/** A server behind the gateway did not answer, or not in time. */
public final class UpstreamFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String server;
    private final boolean late;
    private final boolean reading;

    /**
     * Creates the exception for a server and the failure of the connection.
     *
     * @param reading whether the request changes nothing
     */
    public UpstreamFailed(Upstream upstream, Throwable cause, boolean reading) {
        super(upstream.name() + ": " + cause.getMessage(), cause);
        server = upstream.name();
        late = Failures.isTimeout(cause);
        this.reading = reading;
    }

    /** The problem to send to the client. */
    public Problem problem() {
        if (!late) {
            return Outages.unavailable(server);
        }
        return reading ? Outages.late(server) : Outages.timedOut(server);
    }
}
