package org.sharedgrowth.observatory.contract;

import java.util.Locale;

/**
 * Every kind of problem that a program of the suite answers with, its status and its title: part of
 * the public contract. The end of the {@code type} of a problem document (RFC 9457) is the name in
 * lower case with hyphens; the gateway has a page for each at that address.
 */
public enum ProblemType {
    AMBIGUOUS_CREDENTIALS(400, "More than one Authorization header"),
    BAD_REQUEST(400, "The request cannot be read"),
    IDEMPOTENCY_KEY_MISSING(400, "Idempotency-Key is required"),
    INVALID_CELL(400, "Some cells cannot be looked up"),
    INVALID_LOGOUT_TOKEN(400, "The logout token is not valid"),
    INVALID_PARAMETER(400, "A parameter has an invalid value"),
    MALFORMED_BODY(400, "The body cannot be read"),
    MALFORMED_TARGET(400, "The address is malformed"),
    NO_FILE(400, "No file was chosen"),
    UNKNOWN_CODE(400, "The code is unknown"),
    UNKNOWN_PARAMETER(400, "The query has an unknown parameter"),
    INVALID_PROOF(401, "The proof of possession is not valid"),
    INVALID_TOKEN(401, "The access token is not valid"),
    PROOF_NONCE(401, "The proof of possession needs a nonce from the gateway"),
    SECOND_FACTOR_REQUIRED(401, "A second factor is needed"),
    UNAUTHENTICATED(401, "Sign in first"),
    UNKNOWN_KEY(401, "The API key is not valid"),
    CROSS_SITE_REQUEST(403, "The request came from another site"),
    FORBIDDEN(403, "You are not allowed to do this"),
    NOT_FOUND(404, "Not found"),
    NO_RESULTS(404, "No results found"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "The requested format is not available"),
    BODY_TOO_SLOW(408, "The body arrives too slowly"),
    CHANGED_MEANWHILE(409, "The submission has changed"),
    CONFLICT(409, "Conflict"),
    DRAFTS_NOT_READABLE(409, "Some nodes cannot read drafts"),
    DRAFT_IN_USE(409, "Other drafts refer to this draft"),
    IDEMPOTENCY_KEY_IN_USE(409, "The same request is still in progress"),
    NOTHING_TO_RELEASE(409, "The submission changes nothing"),
    PREFERENCE_IN_FORCE(409, "This order is already in force"),
    RELEASE_CONFLICT(409, "Another release changed the same series"),
    STRUCTURE_EXISTS(409, "This version is already released with other content"),
    TOO_MANY_KEYS(409, "You have reached the limit of API keys"),
    UNTIMELY_RELEASE(409, "The time of publication is not allowed"),
    WRONG_STATE(409, "The current state does not allow it"),
    PRECONDITION_FAILED(412, "Changed by somebody else"),
    CONTENT_TOO_LARGE(413, "The body is too large"),
    TOO_MANY_OBSERVATIONS(413, "The answer would be too large"),
    TOO_MANY_TO_SORT(413, "There are too many rows to sort"),
    TARGET_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
    RANGE_NOT_SATISFIABLE(416, "The range lies beyond the end of the file"),
    FAULTS(422, "The draft has errors"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    INVALID(422, "The content is not valid"),
    INVALID_PREFERENCE(422, "The order of preference cannot be used"),
    INVALID_STRUCTURE(422, "The structures cannot be registered"),
    RELEASE_INSTANT_OUT_OF_BOUNDS(422, "The time of the release is out of range"),
    UNREADABLE_FILE(422, "The file cannot be read"),
    PRECONDITION_REQUIRED(428, "If-Match is required"),
    TOO_MANY_AT_ONCE(429, "Too many of your requests are waiting"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    TOO_MANY_WAITING(429, "You have too many open streams"),
    TOO_MANY_HEADERS(431, "The request has too many headers"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    NOT_OFFERED(501, "This part of the standard is not supported"),
    BAD_GATEWAY(502, "A service closed the connection"),
    AUDIT_UNAVAILABLE(503, "Releases are not possible at the moment"),
    BEING_WRITTEN(503, "The file is being prepared"),
    BUSY(503, "Too many files are waiting to be checked"),
    IDENTITY_UNAVAILABLE(503, "The sign-in server does not respond"),
    INDICATORS_UNAVAILABLE(503, "The statistical data is not available"),
    OVERLOADED(503, "The observatory is busy"),
    QUOTA_UNKNOWN(503, "Changes are not possible at the moment"),
    SERVICE_UNAVAILABLE(503, "A service is not available"),
    SESSIONS_UNAVAILABLE(503, "Sign-in cannot be checked at the moment"),
    UNAVAILABLE(503, "A part of the service is not available"),
    SERVICE_TIMEOUT(504, "A service did not respond in time"),
    HTTP_VERSION(505, "This HTTP version is not supported");

    private final int status;
    private final String title;
    private final String slug;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The kind in words, the same for every problem of it. */
    public String title() {
        return title;
    }

    /** The last part of {@link #uri}, such as {@code not-found}. */
    public String slug() {
        return slug;
    }

    /** The {@code type} of problem documents, such as {@code /problems/not-found}. */
    public String uri() {
        return "/problems/" + slug;
    }

    /** The kind that says no more than a status does, for a refusal of the framework. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> CONTENT_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID;
            case 428 -> PRECONDITION_REQUIRED;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
