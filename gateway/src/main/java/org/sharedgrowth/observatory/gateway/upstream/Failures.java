package org.sharedgrowth.observatory.gateway.upstream;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;

/** Tells one failure of a connection from another. */
public final class Failures {
    private Failures() {}

    /** Whether a node says with this status that it, or what stands behind it, is down for now. */
    public static boolean isUnavailable(int status) {
        return status >= 502 && status <= 504;
    }

    /**
     * The problem a client is told when an exchange with the server failed this way.
     *
     * @param reading whether nothing was to be changed: else nobody knows what a late answer means
     */
    public static Problem problem(Upstream upstream, Throwable failure, boolean reading) {
        if (isTimeout(failure)) {
            return reading ? Outages.late(upstream.name()) : Outages.timedOut(upstream.name());
        }
        return isUnreachable(failure)
                ? Outages.unavailable(upstream.name())
                : Outages.badAnswer(upstream.name());
    }

    /** Nothing was sent; whatever else goes wrong is what the server made of a request. */
    public static boolean isUnreachable(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException // of a pod that is gone
                || failure instanceof UnknownHostException
                || failure instanceof ConnectTimeoutException
                || failure instanceof ConnectionPoolTooBusyException
                || failure instanceof AllNodesDown;
    }

    /**
     * What a node is held responsible for.
     *
     * @param sent whether it may have got something of the request; else it only kept us waiting
     *     where it did not accept the connection, and not where all of ours were in use
     */
    public static Outcome outcome(Throwable failure, boolean sent) {
        if (failure instanceof ConnectionPoolTooBusyException || (!sent && isTimeout(failure))) {
            return Outcome.UNKNOWN;
        }
        if (isTimeout(failure)) {
            return Outcome.TIMED_OUT;
        }
        return isUnreachable(failure) ? Outcome.AWAY : Outcome.BROKEN;
    }

    /** No answer came before the deadline. */
    public static boolean isTimeout(Throwable failure) {
        return failure instanceof TimeoutException;
    }
}
