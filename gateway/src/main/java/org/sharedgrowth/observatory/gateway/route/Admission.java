package org.sharedgrowth.observatory.gateway.route;

import java.util.Optional;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/** Whether a request may go on, and with whose token. */
sealed interface Admission {
    /**
     * It may.
     *
     * @param token of the browser's session, to be sent; empty to leave the header as it came
     */
    record Granted(Optional<String> token) implements Admission {}

    /** It may not. */
    record Denied(Problem problem) implements Admission {}
}
