package org.sharedgrowth.observatory.gateway.quota;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;

/**
 * The remaining quota of a caller.
 *
 * @param policy name of the limit, such as {@code guest-data}
 * @param limit requests in a window, at this gateway
 * @param window length of the window in seconds
 * @param left remaining requests
 * @param reset seconds until the quota is full again; for a refused request, until the next request
 *     is allowed
 * @param granted whether the request was admitted
 */
public record Quota(
        String policy, long limit, long window, long left, long reset, boolean granted) {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit-Limit");
    private static final CharSequence REMAINING =
            HttpHeaders.createOptimized("RateLimit-Remaining");
    private static final CharSequence RESET = HttpHeaders.createOptimized("RateLimit-Reset");

    /** The tier, such as {@code guest}. */
    public String tier() {
        return policy.substring(0, policy.indexOf('-'));
    }

    /** Adds the RateLimit headers to an answer: those of the IETF draft, and the older names. */
    public void addHeaders(MultiMap headers) {
        headers.set(POLICY, "\"" + policy + "\";q=" + limit + ";w=" + window);
        headers.set(STATE, "\"" + policy + "\";r=" + left + ";t=" + reset);
        headers.set(LIMIT, Long.toString(limit));
        headers.set(REMAINING, Long.toString(left));
        headers.set(RESET, Long.toString(reset));
    }

    /** The problem for a caller over the limit. */
    public Problem problem() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        addHeaders(headers);
        Problem problem = Problems.tooManyRequests(policy, limit, window, Math.max(1, reset));
        for (var header : headers) {
            problem = problem.with(header.getKey(), header.getValue());
        }
        return problem;
    }
}
