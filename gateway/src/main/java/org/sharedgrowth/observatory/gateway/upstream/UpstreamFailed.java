package org.sharedgrowth.observatory.gateway.upstream;

import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/** A server behind the gateway did not answer, or not in time. */
public final class UpstreamFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String server;
    private final boolean late;

    /** Names the server, for what went wrong on the way to it. */
    public UpstreamFailed(Upstream upstream, Throwable cause) {
        super(upstream.name() + ": " + cause.getMessage(), cause);
        server = upstream.name();
        late = Failures.isTimeout(cause);
    }

    /** What a client is told. */
    public Problem problem() {
        return late ? Outages.timedOut(server) : Outages.unavailable(server);
    }
}
