package org.sharedgrowth.observatory.gateway.route.request;

import java.util.Optional;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.identity.Caller;

/** Whether a request is allowed, and with whose token it is forwarded. */
public sealed interface Admission {
    /**
     * It is allowed.
     *
     * @param token of the browser's session, to be sent; empty to forward the client's header
     * @param caller who sends it; services verify that again
     * @param counted whose quota it is taken from: the caller's, or that of the owner of an API key
     */
    record Granted(Optional<String> token, Caller caller, Caller counted) implements Admission {
        public Granted(Optional<String> token, Caller caller) {
            this(token, caller, caller);
        }
    }

    /**
     * It is refused.
     *
     * @param caller who sends it, if that is certain; else a guest
     */
    record Denied(Problem problem, Caller caller) implements Admission {
        public Denied(Problem problem) {
            this(problem, Caller.GUEST);
        }
    }
}
