package org.sharedgrowth.observatory.reports.access;

import java.util.Locale;
import org.sharedgrowth.observatory.tokens.Challenges;

/**
 * The kinds of problem. Names are part of the contract: each is the last part of a {@code type}.
 */
public enum ProblemType {
    BAD_REQUEST(400, "The request cannot be read"),
    UNKNOWN_PARAMETER(400, "The query has an unknown parameter"),
    IDEMPOTENCY_KEY_MISSING(400, "Idempotency-Key is required"),
    UNAUTHENTICATED(401, "Sign in first"),
    INVALID_TOKEN(401, "The access token is not valid"),
    INVALID_PROOF(401, "The proof of possession is not valid"),
    SECOND_FACTOR_REQUIRED(401, "A second factor is needed"),
    FORBIDDEN(403, "You are not allowed to do this"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "The requested format is not available"),
    CONFLICT(409, "Conflict"),
    WRONG_STATE(409, "The current state does not allow it"),
    IN_PROGRESS(409, "The same request is still in progress"),
    PRECONDITION_FAILED(412, "Changed by somebody else"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
    INVALID(422, "The content is not valid"),
    FAULTS(422, "The draft has errors"),
    KEY_REUSED(422, "Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "If-Match is required"),
    UNEXPECTED(500, "Something went wrong on our side"),
    IDENTITY_UNAVAILABLE(503, "The sign-in server does not respond"),
    INDICATORS_UNAVAILABLE(503, "The statistical data is not available"),
    UNAVAILABLE(503, "A part of the service is not available"),
    HTTP_VERSION(505, "This HTTP version is not supported");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Name of the kind of problem. */
    public String title() {
        return title;
    }

    /** The value of {@code WWW-Authenticate}; empty for none. */
    String challenge() {
        return switch (this) {
            case UNAUTHENTICATED -> Challenges.NO_TOKEN;
            case INVALID_TOKEN -> Challenges.INVALID_TOKEN;
            case INVALID_PROOF -> Challenges.INVALID_PROOF;
            case SECOND_FACTOR_REQUIRED -> Challenges.SECOND_FACTOR;
            default -> "";
        };
    }

    /** The stable {@code type}. */
    public String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind for a status of the framework. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? BAD_REQUEST : UNEXPECTED;
    }
}
