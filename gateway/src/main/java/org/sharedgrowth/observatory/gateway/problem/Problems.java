package org.sharedgrowth.observatory.gateway.problem;

import java.time.Duration;
import java.util.List;
import org.sharedgrowth.observatory.tokens.Challenges;

/**
 * The problems the gateway itself can find in a request. Those of the services pass through
 * unchanged; what is nobody's fault but ours is in {@link Outages}.
 */
public final class Problems {
    private Problems() {}

    /** Neither HTTP/1.0 nor 1.1, and not HTTP/2 in its own frames. */
    public static Problem otherVersion() {
        return new Problem(
                "http-version",
                505,
                "This version of HTTP is not spoken here",
                "Speak version 1.1, or version 2 in its own frames.");
    }

    /** No route has this path. */
    public static Problem notFound(String path) {
        return new Problem(
                "not-found",
                404,
                "There is no such thing",
                "Nothing is served at '" + Excerpt.of(path) + "'. The contract is at /openapi.");
    }

    /** The method is none we know. */
    public static Problem methodNotAllowed(String method) {
        return new Problem(
                        "method-not-allowed",
                        405,
                        "This method is not used here",
                        "'" + Excerpt.of(method) + "' is not one of the methods of the contract.")
                .with("Allow", "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE");
    }

    /** The contract has other methods for this path. */
    public static Problem otherMethod(String method, String allow) {
        return new Problem(
                        "method-not-allowed",
                        405,
                        "This method is not used here",
                        "'" + Excerpt.of(method) + "' is not offered here, but " + allow + " are.")
                .with("Allow", allow);
    }

    /** More headers than any client needs. */
    public static Problem tooManyHeaders(int limit) {
        return new Problem(
                "too-many-headers",
                431,
                "The request has too many headers",
                "At most " + limit + " header lines are read.");
    }

    /** Longer headers than any client needs. */
    public static Problem headersTooLarge(int limit) {
        return new Problem(
                "too-many-headers",
                431,
                "The request has too many headers",
                "At most " + limit + " characters of headers are read.");
    }

    /** Longer than any proxy on the way would take. */
    public static Problem targetTooLong(int length, int limit) {
        return new Problem(
                "target-too-long",
                414,
                "The address is too long",
                "It has "
                        + length
                        + " characters; "
                        + limit
                        + " is the limit. Ask in several requests, or for all codes of a dimension.");
    }

    /** Longer than the server reads a request line. */
    public static Problem requestLineTooLong() {
        return new Problem(
                "target-too-long",
                414,
                "The address is too long",
                "The request line is longer than is read. Ask in several requests, or for all codes"
                        + " of a dimension.");
    }

    /** Longer than the server reads headers. */
    public static Problem headerTooLong() {
        return new Problem(
                "too-many-headers",
                431,
                "The request has too many headers",
                "The headers are longer than is read. Leave out cookies and others that are not"
                        + " needed.");
    }

    /** The request itself is malformed. */
    public static Problem badRequest(String detail) {
        return new Problem("bad-request", 400, "The request cannot be read", detail);
    }

    /** The caller is known and lacks the role: his token, or the scope of his program. */
    public static Problem roleMissing(List<String> roles) {
        return new Problem(
                        "forbidden",
                        403,
                        "You may not do this",
                        "It takes the role " + String.join(" or ", roles) + ".")
                .with(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_scope\", scope=\""
                                + String.join(" ", roles)
                                + "\"");
    }

    /** The budget is used up. */
    public static Problem tooManyRequests(String policy, long limit, long window, long retryAfter) {
        return new Problem(
                        "too-many-requests",
                        429,
                        "You have asked too much in too short a time",
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
                        "too-many-at-once",
                        429,
                        "You ask for too much at once",
                        "Your earlier requests take so long that "
                                + limit
                                + " more are waiting for them. Wait for some answers before you ask"
                                + " again; all limits are at /api/gateway/v1/limits.")
                .with("Retry-After", "1");
    }

    /** Passwords were wrong too often, of one name or from one network. */
    public static Problem tooManyPasswords(long retryAfter) {
        return new Problem(
                        "too-many-requests",
                        429,
                        "You have asked too much in too short a time",
                        "From where you are, a password was wrong too often in a short time. Try"
                                + " again in "
                                + retryAfter
                                + " seconds. Sessions go on, and passkeys work meanwhile.")
                .with("Retry-After", Long.toString(retryAfter));
    }

    /** The caller waits for news too often at once. */
    public static Problem tooManyWaiting(int limit) {
        return new Problem(
                        "too-many-waiting",
                        429,
                        "You wait for news too often at once",
                        "At most "
                                + limit
                                + " long polls and streams of events of one caller are held open."
                                + " Let several readers share one.")
                .with("Retry-After", "10");
    }

    /** The bearer token is not one to believe. */
    public static Problem invalidToken(String reason) {
        return new Problem(
                        "invalid-token",
                        401,
                        "The access token is not valid",
                        reason + " Get a new token from the sign-in server and try again.")
                .with("WWW-Authenticate", Challenges.INVALID_TOKEN);
    }

    /** The proof that goes with a bound token is not one to believe (RFC 9449, section 7.1). */
    public static Problem invalidProof(String reason) {
        return new Problem(
                        "invalid-proof",
                        401,
                        "The proof of possession is not valid",
                        reason + " Make a new proof for each request.")
                .with("WWW-Authenticate", Challenges.INVALID_PROOF);
    }

    /** The proof has to repeat this nonce (RFC 9449, section 9). */
    public static Problem proofNonce(String nonce) {
        return new Problem(
                        "proof-nonce",
                        401,
                        "The proof of possession must repeat our nonce",
                        "Make a new proof with the nonce of the header DPoP-Nonce.")
                .with("WWW-Authenticate", Challenges.PROOF_NONCE)
                .with("DPoP-Nonce", nonce);
    }

    /** What is released stays on record: a second factor is asked for (RFC 9470). */
    public static Problem secondFactor() {
        return new Problem(
                        "second-factor-required",
                        401,
                        "A second factor is needed",
                        "Releasing needs a second factor used within the last minutes:"
                                + " open /session/step-up and try again.")
                .with("WWW-Authenticate", Challenges.SECOND_FACTOR);
    }

    /** Guests read; who changes something has a name. */
    public static Problem tokenRequired(String method) {
        return new Problem(
                        "token-required",
                        401,
                        "Sign in first",
                        method
                                + " needs an access token: send 'Authorization: Bearer …'."
                                + " Reading released data needs none.")
                .with("WWW-Authenticate", Challenges.NO_TOKEN);
    }

    /** A browser sent this from somewhere else than our own pages. */
    public static Problem crossSite() {
        return new Problem(
                "cross-site-request",
                403,
                "The request came from another site",
                "A signed-in browser may change something only from our own pages,"
                        + " with the page's X-CSRF-Token.");
    }

    /** The body is larger than the gateway passes on. */
    public static Problem tooLarge(long limit) {
        return new Problem(
                        "body-too-large",
                        413,
                        "The body is too large",
                        "At most "
                                + limit
                                + " bytes are accepted. Compress the file or send it in parts.")
                .with("Connection", "close");
    }

    /** The body trickles in. */
    public static Problem tooSlow(long bytesPerSecond) {
        return new Problem(
                        "body-too-slow",
                        408,
                        "The body comes too slowly",
                        "At least "
                                + bytesPerSecond
                                + " bytes a second are expected. Compress the file or send it in"
                                + " parts.")
                .with("Connection", "close");
    }

    /** The body does not end. */
    public static Problem notWholeInTime(Duration longest) {
        return new Problem(
                        "body-too-slow",
                        408,
                        "The body comes too slowly",
                        "It must be here within "
                                + longest.toSeconds()
                                + " seconds. Compress the file or send it in parts.")
                .with("Connection", "close");
    }
}
