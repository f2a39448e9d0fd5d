package org.sharedgrowth.observatory.gateway.problem;

import java.time.Duration;
import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.tokens.Challenges;

/**
 * Problems that the gateway itself finds in requests. Problems of services are forwarded unchanged;
 * outages of the system are in {@link Outages}.
 */
public final class Problems {
    private Problems() {}

    /** The request line names a version other than HTTP/1.0 or 1.1. */
    public static Problem otherVersion() {
        return new Problem(
                ProblemType.HTTP_VERSION, GatewayText.localized(GatewayText::useOtherHttp));
    }

    /** No route has this path. */
    public static Problem notFound(String path) {
        return new Problem(
                ProblemType.NOT_FOUND, GatewayText.localized(t -> t.nothingAt(Excerpt.of(path))));
    }

    /** The method is unknown. */
    public static Problem unknownMethod(String method) {
        return new Problem(
                        ProblemType.METHOD_NOT_ALLOWED,
                        GatewayText.localized(t -> t.unknownMethod(Excerpt.of(method))))
                .with("Allow", "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE");
    }

    /** The contract has other methods for this path. */
    public static Problem methodNotAllowed(String method, String allow) {
        return new Problem(
                        ProblemType.METHOD_NOT_ALLOWED,
                        GatewayText.localized(t -> t.otherMethod(Excerpt.of(method), allow)))
                .with("Allow", allow);
    }

    /** The request has more headers than any client needs. */
    public static Problem tooManyHeaders(int limit) {
        return new Problem(
                ProblemType.TOO_MANY_HEADERS,
                GatewayText.localized(t -> t.headerLines(String.valueOf(limit))));
    }

    /** The headers exceed the limit of the gateway, which is more than any client needs. */
    public static Problem headersOverLimit(int limit) {
        return new Problem(
                ProblemType.TOO_MANY_HEADERS,
                GatewayText.localized(t -> t.headerCharacters(String.valueOf(limit))));
    }

    /** The target is longer than common proxies accept. */
    public static Problem targetTooLong(int length, int limit) {
        return new Problem(
                ProblemType.TARGET_TOO_LONG,
                GatewayText.localized(
                        t -> t.targetTooLong(String.valueOf(length), String.valueOf(limit))));
    }

    /** The request line is so long that the HTTP parser refuses the request. */
    public static Problem requestLineRefusedByParser() {
        return new Problem(
                ProblemType.TARGET_TOO_LONG,
                GatewayText.localized(GatewayText::requestLineTooLong));
    }

    /** The headers are so long that the HTTP parser refuses the request. */
    public static Problem headersRefusedByParser() {
        return new Problem(
                ProblemType.TOO_MANY_HEADERS, GatewayText.localized(GatewayText::headersTooLong));
    }

    /** The request itself is malformed. */
    public static Problem badRequest(LocalizedText detail) {
        return new Problem(ProblemType.BAD_REQUEST, detail);
    }

    /** More than one Authorization header: proxies read them differently. */
    public static Problem ambiguousCredentials(int count) {
        return new Problem(
                ProblemType.AMBIGUOUS_CREDENTIALS,
                GatewayText.localized(t -> t.oneAuthorization(String.valueOf(count))));
    }

    /** The caller is authenticated, but the token lacks the required role. */
    public static Problem roleMissing(List<String> roles) {
        return new Problem(
                        ProblemType.FORBIDDEN,
                        GatewayText.localized(
                                t -> t.roleRequired(roles.stream().reduce(t::either).orElse(""))))
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
                        GatewayText.localized(t ->
                                t.limitReached(
                                        policy,
                                        String.valueOf(limit),
                                        String.valueOf(window),
                                        String.valueOf(retryAfter))))
                .with("Retry-After", Long.toString(retryAfter));
    }

    /** Too many of the caller's requests wait for its earlier ones. */
    public static Problem tooManyQueued(int limit) {
        return new Problem(
                        ProblemType.TOO_MANY_AT_ONCE,
                        GatewayText.localized(t -> t.tooManyAtOnce(String.valueOf(limit))))
                .with("Retry-After", "1");
    }

    /** Too many wrong passwords for one name or from one network. */
    public static Problem tooManyPasswordAttempts(long retryAfter) {
        return new Problem(
                        ProblemType.TOO_MANY_REQUESTS,
                        GatewayText.localized(t -> t.tooManyPasswords(String.valueOf(retryAfter))))
                .with("Retry-After", Long.toString(retryAfter));
    }

    /** The caller has too many long polls or event streams open. */
    public static Problem tooManyOpenStreams(int limit) {
        return new Problem(
                        ProblemType.TOO_MANY_WAITING,
                        GatewayText.localized(t -> t.tooManyWaiting(String.valueOf(limit))))
                .with("Retry-After", "10");
    }

    /** The bearer token is not valid. */
    public static Problem invalidToken(LocalizedText reason) {
        return new Problem(
                        ProblemType.INVALID_TOKEN, GatewayText.after(reason, GatewayText::newToken))
                .with("WWW-Authenticate", Challenges.INVALID_TOKEN);
    }

    /** The proof for a bound token is not valid (RFC 9449, section 7.1). */
    public static Problem invalidProof(LocalizedText reason) {
        return new Problem(
                        ProblemType.INVALID_PROOF, GatewayText.after(reason, GatewayText::newProof))
                .with("WWW-Authenticate", Challenges.INVALID_PROOF);
    }

    /** The proof must contain this nonce (RFC 9449, section 9). */
    public static Problem proofNonce(String nonce) {
        return new Problem(
                        ProblemType.PROOF_NONCE, GatewayText.localized(GatewayText::proofWithNonce))
                .with("WWW-Authenticate", Challenges.PROOF_NONCE)
                .with("DPoP-Nonce", nonce);
    }

    /** A release cannot be undone, so it requires a second factor (RFC 9470). */
    public static Problem secondFactor() {
        return new Problem(
                        ProblemType.SECOND_FACTOR_REQUIRED,
                        GatewayText.localized(GatewayText::secondFactor))
                .with("WWW-Authenticate", Challenges.SECOND_FACTOR);
    }

    /** The operation requires a token. */
    public static Problem tokenRequired(String method) {
        return new Problem(
                        ProblemType.UNAUTHENTICATED,
                        GatewayText.localized(
                                t -> t.tokenRequired(method, "Authorization: Bearer …")))
                .with("WWW-Authenticate", Challenges.NO_TOKEN);
    }

    /** A browser sent the request from another site. */
    public static Problem crossSite() {
        return new Problem(
                ProblemType.CROSS_SITE_REQUEST, GatewayText.localized(GatewayText::crossSite));
    }

    /** The body is larger than the limit. */
    public static Problem bodyTooLarge(long limit) {
        return new Problem(
                        ProblemType.CONTENT_TOO_LARGE,
                        GatewayText.localized(t -> t.bytesAccepted(String.valueOf(limit))))
                .with("Connection", "close");
    }

    /** The body arrives too slowly. */
    public static Problem bodyTooSlow(long bytesPerSecond) {
        return new Problem(
                        ProblemType.BODY_TOO_SLOW,
                        GatewayText.localized(t -> t.tooSlow(String.valueOf(bytesPerSecond))))
                .with("Connection", "close");
    }

    /** The body did not arrive in time. */
    public static Problem bodyTimedOut(Duration timeout) {
        return new Problem(
                        ProblemType.BODY_TOO_SLOW,
                        GatewayText.localized(
                                t -> t.bodyTimedOut(String.valueOf(timeout.toSeconds()))))
                .with("Connection", "close");
    }
}
