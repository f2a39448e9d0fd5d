package org.sharedgrowth.observatory.reports.access;

import java.util.Locale;
import org.sharedgrowth.observatory.tokens.Challenges;

/** The kinds of problem. Names are part of the contract: they become the end of {@code type}. */
public enum ProblemType {
    BAD_REQUEST(400, "The request cannot be read"),
    UNKNOWN_PARAMETER(400, "The query has a parameter that is not known here"),
    IDEMPOTENCY_KEY_MISSING(400, "Idempotency-Key is required"),
    UNAUTHENTICATED(401, "Sign in first"),
    INVALID_TOKEN(401, "The access token is not valid"),
    INVALID_PROOF(401, "The proof of possession is not valid"),
    SECOND_FACTOR_REQUIRED(401, "A second factor is needed"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This method is not used here"),
    NOT_ACCEPTABLE(406, "The representation is not offered"),
    CONFLICT(409, "Conflict"),
    WRONG_STATE(409, "The state does not allow it"),
    IN_PROGRESS(409, "The same request is in progress"),
    PRECONDITION_FAILED(412, "Changed by somebody else"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a type that is not read here"),
    INVALID(422, "The content is not valid"),
    FAULTS(422, "The draft has faults"),
    KEY_REUSED(422, "Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "If-Match is required"),
    UNEXPECTED(500, "Something went wrong on our side"),
    IDENTITY_UNAVAILABLE(503, "Identity cannot be checked now"),
    INDICATORS_UNAVAILABLE(503, "The data cannot be asked now"),
    UNAVAILABLE(503, "A part of the service does not answer"),
    HTTP_VERSION(505, "This version of HTTP is not spoken here");

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

    /** The kind in words. */
    public String title() {
        return title;
    }

    /** What {@code WWW-Authenticate} says beside it; empty where it says nothing. */
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

    /** The kind to use for a bare status of the framework. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? BAD_REQUEST : UNEXPECTED;
    }
}
