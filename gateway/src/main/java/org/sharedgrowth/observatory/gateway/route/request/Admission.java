package org.sharedgrowth.observatory.gateway.route.request;

import java.util.Optional;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.identity.Caller;

/** Whether a request is allowed, and with whose token it is forwarded. */
public sealed interface Admission {
    /**
     * It is allowed.
     *
     * @param token the session's token, to be sent to the service; empty to forward the client's
     *     header
     * @param caller the sender; services verify it again
     * @param counted the caller whose quota is charged: the sender, or the owner of the API key
     */
    record Granted(Optional<String> token, Caller caller, Caller counted) implements Admission {
        public Granted(Optional<String> token, Caller caller) {
            this(token, caller, caller);
        }
    }

    /**
     * It is refused.
     *
     * @param caller the sender if identified, else a guest
     */
    record Denied(Problem problem, Caller caller) implements Admission {
        public Denied(Problem problem) {
            this(problem, Caller.GUEST);
        }
    }
}
