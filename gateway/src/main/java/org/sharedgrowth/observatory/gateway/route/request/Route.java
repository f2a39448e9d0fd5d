package org.sharedgrowth.observatory.gateway.route.request;

import java.util.Optional;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.quota.Metering;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;

/**
 * The route of a request.
 *
 * @param checksTokens whether the gateway checks tokens; the sign-in server's own addresses need
 *     none, and only they have cookies
 * @param metering the quotas that its requests are charged to
 * @param standIn operation to which times and metrics are assigned instead of the real one; only
 *     for warm-up
 */
public record Route(
        Upstream upstream, boolean checksTokens, Metering metering, Optional<Operation> standIn) {
    static Route service(Upstream upstream, Metering metering) {
        return new Route(upstream, true, metering, Optional.empty());
    }

    static Route signIn(Upstream upstream, Metering metering) {
        return new Route(upstream, false, metering, Optional.empty());
    }

    /** The operation under which a request is measured. */
    public Operation operationToMeasure(Operation operation) {
        return standIn.orElse(operation);
    }

    /** Which headers are forwarded. */
    public HeaderRules headers() {
        return checksTokens ? HeaderRules.SERVICE : HeaderRules.SIGN_IN;
    }
}
