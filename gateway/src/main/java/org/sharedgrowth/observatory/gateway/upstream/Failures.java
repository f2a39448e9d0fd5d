package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.util.concurrent.TimeoutException;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;

/** Tells one failure of a connection from another. */
public final class Failures {
    private Failures() {}

    /** The problem a client is told when an exchange with the server failed this way. */
    public static Problem problem(Upstream upstream, Throwable failure) {
        if (isTimeout(failure)) {
            return Problems.timedOut(upstream.name());
        }
        if (failure instanceof HttpClosedException || failure instanceof StreamResetException) {
            return Problems.badAnswer(upstream.name());
        }
        return Problems.unavailable(upstream.name());
    }

    static boolean isTimeout(Throwable failure) {
        return failure instanceof TimeoutException;
    }
}
