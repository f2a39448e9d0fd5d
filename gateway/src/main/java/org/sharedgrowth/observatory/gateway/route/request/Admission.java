package org.sharedgrowth.observatory.gateway.route.request;

import java.util.Optional;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.identity.Caller;

/** Whether a request may go on, and with whose token. */
public sealed interface Admission {
    /**
     * It may.
     *
     * @param token of the browser's session, to be sent; empty to leave the header as it came
     * @param caller who it is, for the first refusals; the services find out by themselves
     * @param counted whose budget it is taken from: the caller's own, but for a guest with a key
     */
    record Granted(Optional<String> token, Caller caller, Caller counted) implements Admission {
        public Granted(Optional<String> token, Caller caller) {
            this(token, caller, caller);
        }
    }

    /**
     * It may not.
     *
     * @param caller who it is, where that is certain; else a guest
     */
    record Denied(Problem problem, Caller caller) implements Admission {
        public Denied(Problem problem) {
            this(problem, Caller.GUEST);
        }
    }
}
