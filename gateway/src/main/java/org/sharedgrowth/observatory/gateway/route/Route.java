package org.sharedgrowth.observatory.gateway.route;

import org.sharedgrowth.observatory.gateway.upstream.Upstream;

/**
 * Where a request goes.
 *
 * @param checksTokens whether tokens are checked on the way; the sign-in server's own addresses
 *     need none, and only they have cookies
 */
record Route(Upstream upstream, boolean checksTokens) {
    /** Which headers travel. */
    HeaderRules headers() {
        return checksTokens ? HeaderRules.SERVICE : HeaderRules.SIGN_IN;
    }
}
