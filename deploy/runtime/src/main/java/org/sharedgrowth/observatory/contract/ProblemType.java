package org.sharedgrowth.observatory.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Messages;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Every type of problem that the suite reports, with its HTTP status; part of the public contract.
 * The titles are in the message files of this package. The {@code type} of a problem document (RFC
 * 9457) ends with the name in lower case with hyphens; the gateway has a page for each type at that
 * address.
 */
@Messages
public enum ProblemType {
    AMBIGUOUS_CREDENTIALS(400),
    BAD_REQUEST(400),
    IDEMPOTENCY_KEY_MISSING(400),
    INVALID_CELL(400),
    INVALID_LOGOUT_TOKEN(400),
    INVALID_PARAMETER(400),
    MALFORMED_BODY(400),
    MALFORMED_TARGET(400),
    NO_FILE(400),
    UNKNOWN_CODE(400),
    UNKNOWN_PARAMETER(400),
    INVALID_PROOF(401),
    INVALID_TOKEN(401),
    PROOF_NONCE(401),
    SECOND_FACTOR_REQUIRED(401),
    UNAUTHENTICATED(401),
    UNKNOWN_KEY(401),
    CROSS_SITE_REQUEST(403),
    FORBIDDEN(403),
    NOT_FOUND(404),
    NO_RESULTS(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_SLOW(408),
    CHANGED_MEANWHILE(409),
    CONFLICT(409),
    DRAFTS_NOT_READABLE(409),
    DRAFT_IN_USE(409),
    IDEMPOTENCY_KEY_IN_USE(409),
    NOTHING_TO_RELEASE(409),
    PREFERENCE_IN_FORCE(409),
    RELEASE_CONFLICT(409),
    STRUCTURE_EXISTS(409),
    TOO_MANY_DERIVED_FLOWS(409),
    TOO_MANY_KEYS(409),
    TOO_MANY_QUERIES(409),
    TOO_MANY_RUNS(409),
    UNTIMELY_RELEASE(409),
    WRONG_STATE(409),
    REMOVED_CODE(410),
    PRECONDITION_FAILED(412),
    CONTENT_TOO_LARGE(413),
    TOO_MANY_OBSERVATIONS(413),
    TOO_MANY_TO_SORT(413),
    TARGET_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    RANGE_NOT_SATISFIABLE(416),
    ALREADY_ABOVE(422),
    BAD_DEFINITION(422),
    BAD_WEIGHT(422),
    BEFORE_INFLECTION(422),
    BEYOND_HORIZON(422),
    COVERAGE_BELOW_THRESHOLD(422),
    DEGENERATE_TARGET(422),
    DISCLOSURE_RISK(422),
    EMPTY_INPUT(422),
    FAULTS(422),
    IDEMPOTENCY_KEY_REUSED(422),
    INVALID(422),
    INVALID_PREFERENCE(422),
    INVALID_STRUCTURE(422),
    IRREGULAR_SPACING(422),
    MISSING_COMPONENT(422),
    MISSING_GROUP(422),
    MISSING_REFERENCE(422),
    MISSING_WEIGHT(422),
    NON_POSITIVE(422),
    NOT_CONVERGED(422),
    NOT_CONVERGING(422),
    NO_CROSSING(422),
    OUT_OF_BOUNDS(422),
    RELEASE_INSTANT_OUT_OF_BOUNDS(422),
    SERIES_BREAK(422),
    TOO_FEW_REVISIONS(422),
    TOO_FEW_VALUES(422),
    TOO_MANY_FACTORS(422),
    UNDEFINED_GROWTH(422),
    UNIT_MISMATCH(422),
    UNKNOWN_AT_DATE(422),
    UNREADABLE_FILE(422),
    UNVERIFIED_DEFINITION(422),
    ZERO_DENOMINATOR(422),
    ZERO_RANGE(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_AT_ONCE(429),
    TOO_MANY_REQUESTS(429),
    TOO_MANY_WAITING(429),
    TOO_MANY_HEADERS(431),
    INTERNAL_ERROR(500),
    NOT_OFFERED(501),
    BAD_GATEWAY(502),
    AUDIT_UNAVAILABLE(503),
    BEING_WRITTEN(503),
    BUSY(503),
    IDENTITY_UNAVAILABLE(503),
    INDICATORS_UNAVAILABLE(503),
    OVERLOADED(503),
    QUOTA_UNKNOWN(503),
    SERVICE_UNAVAILABLE(503),
    SESSIONS_UNAVAILABLE(503),
    UNAVAILABLE(503),
    SERVICE_TIMEOUT(504),
    HTTP_VERSION(505);

    private final int status;
    private final String slug;

    ProblemType(int status) {
        this.status = status;
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The English title, the same for every problem of this type. */
    public String title() {
        return title(Language.ENGLISH);
    }

    /** The title in a language, the same for every problem of this type. */
    public String title(Language language) {
        return Texts.of(this, language);
    }

    /** The type with this {@link #slug}; empty if there is none. */
    public static Optional<ProblemType> find(String slug) {
        return Stream.of(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    /** The last part of {@link #uri}, such as {@code not-found}. */
    public String slug() {
        return slug;
    }

    /** The {@code type} of problem documents, such as {@code /problems/not-found}. */
    public String uri() {
        return "/problems/" + slug;
    }

    /** The general type for a status, for refusals by the framework. */
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
            case 414 -> TARGET_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID;
            case 428 -> PRECONDITION_REQUIRED;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
