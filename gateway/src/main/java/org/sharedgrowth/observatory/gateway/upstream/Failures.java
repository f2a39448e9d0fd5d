package org.sharedgrowth.observatory.gateway.upstream;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/** Tells one failure of a connection from another. */
public final class Failures {
    private Failures() {}

    /** The problem a client is told when an exchange with the server failed this way. */
    public static Problem problem(Upstream upstream, Throwable failure) {
        if (isTimeout(failure)) {
            return Outages.timedOut(upstream.name());
        }
        return isUnreachable(failure)
                ? Outages.unavailable(upstream.name())
                : Outages.badAnswer(upstream.name());
    }

    /** Nothing was sent; whatever else goes wrong is what the server made of a request. */
    public static boolean isUnreachable(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectTimeoutException
                || failure instanceof ConnectionPoolTooBusyException
                || failure instanceof AllNodesDown;
    }

    static boolean isTimeout(Throwable failure) {
        return failure instanceof TimeoutException;
    }
}
