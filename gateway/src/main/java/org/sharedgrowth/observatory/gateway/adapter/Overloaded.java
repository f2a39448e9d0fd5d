package org.sharedgrowth.observatory.gateway.adapter;

import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;

/** A page's request to a service was not sent, because the service is overloaded. */
final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String server;

    Overloaded(Upstream upstream) {
        super(upstream.name() + " is overloaded", null, false, false);
        server = upstream.name();
    }

    /** The problem to send to the caller. */
    Problem problem() {
        return Outages.overloaded(server);
    }
}
