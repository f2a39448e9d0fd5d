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

/** Classifies failures of connections. */
public final class Failures {
    private Failures() {}

    /** Whether a status means that the node, or a server behind it, is currently down. */
    public static boolean isUnavailable(int status) {
        return status >= 502 && status <= 504;
    }

    /**
     * The problem to send to the client after such a failure.
     *
     * @param readOnly whether the request changes nothing; otherwise the outcome of a timeout is
     *     unknown
     */
    public static Problem problem(Upstream upstream, Throwable failure, boolean readOnly) {
        if (isTimeout(failure)) {
            return readOnly
                    ? Outages.readTimedOut(upstream.name())
                    : Outages.timedOut(upstream.name());
        }
        return isUnreachable(failure)
                ? Outages.unavailable(upstream.name())
                : Outages.badAnswer(upstream.name());
    }

    /** Whether the connection could not be established, so nothing was sent. */
    public static boolean isUnreachable(Throwable failure) {
        return failure instanceof ConnectException
                || failure
                        instanceof
                        NoRouteToHostException // the address of a pod that no longer exists
                || failure instanceof UnknownHostException
                || failure instanceof ConnectTimeoutException
                || failure instanceof ConnectionPoolTooBusyException
                || failure instanceof AllNodesDown;
    }

    /**
     * The outcome to record for the node after a failure.
     *
     * @param sent whether the node may have received a part of the request; if not, a timeout
     *     counts against it only if it did not accept the connection, not if all our connections
     *     were in use
     */
    public static Outcome outcome(Throwable failure, boolean sent) {
        if (failure instanceof ConnectionPoolTooBusyException || (!sent && isTimeout(failure))) {
            return Outcome.UNKNOWN;
        }
        if (isTimeout(failure)) {
            return Outcome.TIMED_OUT;
        }
        return isUnreachable(failure) ? Outcome.NOT_LISTENING : Outcome.BROKEN;
    }

    /** Whether no answer came before the deadline. */
    public static boolean isTimeout(Throwable failure) {
        return failure instanceof TimeoutException;
    }
}
