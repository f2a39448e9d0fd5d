package org.sharedgrowth.observatory.gateway.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.identity.Caller;

/** The result of checking an access token. */
public sealed interface TokenVerdict {
    /**
     * The token is genuine and in force.
     *
     * @param audiences the services it is meant for
     * @param boundTo the thumbprint of the key whose possession must be proved with each request;
     *     empty for a bearer token
     */
    record Valid(Caller caller, Set<String> audiences, Instant expires, Optional<String> boundTo)
            implements TokenVerdict {}

    /** The token is not valid, or cannot be checked at the moment; the problem gives the reason. */
    record Refused(Problem problem) implements TokenVerdict {}
}
