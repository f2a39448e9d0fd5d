package org.sharedgrowth.observatory.gateway.route.request;

import org.sharedgrowth.observatory.gateway.upstream.Upstream;

/**
 * Where a request goes.
 *
 * @param checksTokens whether tokens are checked on the way; the sign-in server's own addresses
 *     need none, and only they have cookies
 * @param rehearsal whether it only leads to ourselves, before the gateway is ready
 */
public record Route(Upstream upstream, boolean checksTokens, boolean rehearsal) {
    static Route service(Upstream upstream) {
        return new Route(upstream, true, false);
    }

    static Route signIn(Upstream upstream) {
        return new Route(upstream, false, false);
    }

    /** As a service's, but nothing is learnt from it and nobody's limits are touched. */
    static Route rehearsal(Upstream upstream) {
        return new Route(upstream, true, true);
    }

    /** Which headers travel. */
    public HeaderRules headers() {
        return checksTokens ? HeaderRules.SERVICE : HeaderRules.SIGN_IN;
    }
}
