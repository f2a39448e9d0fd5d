package org.sharedgrowth.observatory.gateway.problem;

import java.time.Duration;
import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.tokens.Challenges;

/**
 * Problems that the gateway itself finds in requests. Problems of services are forwarded unchanged;
 * problems of the suite are in {@link Outages}.
 */
public final class Problems {
    private Problems() {}

    /** The request line names a version other than HTTP/1.0 or 1.1. */
    public static Problem otherVersion() {
        return new Problem(ProblemType.HTTP_VERSION, "Use HTTP 1.1 or HTTP 2.");
    }

    /** No route has this path. */
    public static Problem notFound(String path) {
        return new Problem(
                ProblemType.NOT_FOUND,
                "There is nothing at '" + Excerpt.of(path) + "'. The contract is at /openapi.");
    }

    /** The method is unknown. */
    public static Problem methodNotAllowed(String method) {
        return new Problem(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "'" + Excerpt.of(method) + "' is not a method that the contract knows.")
                .with("Allow", "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE");
    }

    /** The contract has other methods for this path. */
    public static Problem otherMethod(String method, String allow) {
        return new Problem(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "'"
                                + Excerpt.of(method)
                                + "' is not available here, but "
                                + allow
                                + " are.")
                .with("Allow", allow);
    }

    /** The request has more headers than any client needs. */
    public static Problem tooManyHeaders(int limit) {
        return new Problem(
                ProblemType.TOO_MANY_HEADERS, "At most " + limit + " header lines are accepted.");
    }

    /** The headers are longer than any client needs. */
    public static Problem headersTooLarge(int limit) {
        return new Problem(
                ProblemType.TOO_MANY_HEADERS,
                "At most " + limit + " characters of headers are accepted.");
    }

    /** The target is longer than common proxies accept. */
    public static Problem targetTooLong(int length, int limit) {
        return new Problem(
                ProblemType.TARGET_TOO_LONG,
                "It has "
                        + length
                        + " characters; "
                        + limit
                        + " is the limit. Split the request, or ask for all codes of a dimension.");
    }

    /** The request line is longer than the server accepts. */
    public static Problem requestLineTooLong() {
        return new Problem(
                ProblemType.TARGET_TOO_LONG,
                "The request line is too long. Split the request, or ask for all codes of"
                        + " a dimension.");
    }

    /** The headers are longer than the server accepts. */
    public static Problem headerTooLong() {
        return new Problem(
                ProblemType.TOO_MANY_HEADERS,
                "The headers are too long. Leave out cookies and other headers that are not"
                        + " needed.");
    }

    /** The request itself is malformed. */
    public static Problem badRequest(String detail) {
        return new Problem(ProblemType.BAD_REQUEST, detail);
    }

    /** More than one Authorization header: proxies read them differently. */
    public static Problem ambiguous(int count) {
        return new Problem(
                ProblemType.AMBIGUOUS_CREDENTIALS,
                "Send exactly one Authorization header, not " + count + ".");
    }

    /** The caller is authenticated, but the token lacks the required role. */
    public static Problem roleMissing(List<String> roles) {
        return new Problem(
                        ProblemType.FORBIDDEN,
                        "It requires the role " + String.join(" or ", roles) + ".")
                .with(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_scope\", scope=\""
                                + String.join(" ", roles)
                                + "\"");
    }

    /** The caller's limit is reached. */
    public static Problem tooManyRequests(String policy, long limit, long window, long retryAfter) {
        return new Problem(
                        ProblemType.TOO_MANY_REQUESTS,
                        "The limit '"
                                + policy
                                + "' is "
                                + limit
                                + " requests in "
                                + window
                                + " seconds; an answer that is large or takes long counts as"
                                + " several. Try again in "
                                + retryAfter
                                + " seconds; all limits are at /api/gateway/v1/limits.")
                .with("Retry-After", Long.toString(retryAfter));
    }

    /** Too many of the caller's requests wait for its earlier ones. */
    public static Problem tooManyAtOnce(int limit) {
        return new Problem(
                        ProblemType.TOO_MANY_AT_ONCE,
                        "Your earlier requests take so long that another "
                                + limit
                                + " are waiting. Wait for some answers before you send"
                                + " more; all limits are at /api/gateway/v1/limits.")
                .with("Retry-After", "1");
    }

    /** Too many wrong passwords for one name or from one network. */
    public static Problem tooManyPasswords(long retryAfter) {
        return new Problem(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Too many wrong passwords came from your network in a short time. Try"
                                + " again in "
                                + retryAfter
                                + " seconds. People who are signed in stay signed in, and passkeys"
                                + " still work.")
                .with("Retry-After", Long.toString(retryAfter));
    }

    /** The caller has too many long polls or event streams open. */
    public static Problem tooManyWaiting(int limit) {
        return new Problem(
                        ProblemType.TOO_MANY_WAITING,
                        "At most "
                                + limit
                                + " long polls and event streams may be open for one caller."
                                + " Let several readers share one.")
                .with("Retry-After", "10");
    }

    /** The bearer token is not valid. */
    public static Problem invalidToken(String reason) {
        return new Problem(
                        ProblemType.INVALID_TOKEN,
                        reason + " Get a new token from the sign-in server and try again.")
                .with("WWW-Authenticate", Challenges.INVALID_TOKEN);
    }

    /** The proof for a bound token is not valid (RFC 9449, section 7.1). */
    public static Problem invalidProof(String reason) {
        return new Problem(
                        ProblemType.INVALID_PROOF, reason + " Make a new proof for each request.")
                .with("WWW-Authenticate", Challenges.INVALID_PROOF);
    }

    /** The proof must contain this nonce (RFC 9449, section 9). */
    public static Problem proofNonce(String nonce) {
        return new Problem(
                        ProblemType.PROOF_NONCE,
                        "Make a new proof with the nonce from the header DPoP-Nonce.")
                .with("WWW-Authenticate", Challenges.PROOF_NONCE)
                .with("DPoP-Nonce", nonce);
    }

    /** A release cannot be undone, so it requires a second factor (RFC 9470). */
    public static Problem secondFactor() {
        return new Problem(
                        ProblemType.SECOND_FACTOR_REQUIRED,
                        "Releasing needs a second factor used within the last minutes:"
                                + " open /session/step-up and try again.")
                .with("WWW-Authenticate", Challenges.SECOND_FACTOR);
    }

    /** The operation requires a token. */
    public static Problem tokenRequired(String method) {
        return new Problem(
                        ProblemType.UNAUTHENTICATED,
                        method
                                + " requires an access token: send 'Authorization: Bearer …'."
                                + " Released data can be read without a token.")
                .with("WWW-Authenticate", Challenges.NO_TOKEN);
    }

    /** A browser sent the request from another site. */
    public static Problem crossSite() {
        return new Problem(
                ProblemType.CROSS_SITE_REQUEST,
                "A signed-in browser may make changes only from our own pages,"
                        + " with the page's X-CSRF-Token.");
    }

    /** The body is larger than the limit. */
    public static Problem tooLarge(long limit) {
        return new Problem(
                        ProblemType.CONTENT_TOO_LARGE,
                        "At most "
                                + limit
                                + " bytes are accepted. Compress the file or send it in parts.")
                .with("Connection", "close");
    }

    /** The body arrives too slowly. */
    public static Problem tooSlow(long bytesPerSecond) {
        return new Problem(
                        ProblemType.BODY_TOO_SLOW,
                        "At least "
                                + bytesPerSecond
                                + " bytes per second are required. Compress the file or send it in"
                                + " parts.")
                .with("Connection", "close");
    }

    /** The body did not arrive in time. */
    public static Problem notWholeInTime(Duration longest) {
        return new Problem(
                        ProblemType.BODY_TOO_SLOW,
                        "The whole body must arrive within "
                                + longest.toSeconds()
                                + " seconds. Compress the file or send it in parts.")
                .with("Connection", "close");
    }
}
