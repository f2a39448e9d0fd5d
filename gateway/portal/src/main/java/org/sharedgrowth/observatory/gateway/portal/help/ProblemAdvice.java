package org.sharedgrowth.observatory.gateway.portal.help;

import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Messages;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * What people can do about each type of problem; the constants are those of {@link ProblemType}.
 */
@Messages
enum ProblemAdvice {
    AMBIGUOUS_CREDENTIALS,
    BAD_REQUEST,
    IDEMPOTENCY_KEY_MISSING,
    INVALID_CELL,
    INVALID_LOGOUT_TOKEN,
    INVALID_PARAMETER,
    MALFORMED_BODY,
    MALFORMED_TARGET,
    NO_FILE,
    UNKNOWN_CODE,
    UNKNOWN_PARAMETER,
    INVALID_PROOF,
    INVALID_TOKEN,
    PROOF_NONCE,
    SECOND_FACTOR_REQUIRED,
    UNAUTHENTICATED,
    UNKNOWN_KEY,
    CROSS_SITE_REQUEST,
    FORBIDDEN,
    NOT_FOUND,
    NO_RESULTS,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    BODY_TOO_SLOW,
    CHANGED_MEANWHILE,
    CONFLICT,
    DRAFTS_NOT_READABLE,
    DRAFT_IN_USE,
    IDEMPOTENCY_KEY_IN_USE,
    NOTHING_TO_RELEASE,
    PREFERENCE_IN_FORCE,
    RELEASE_CONFLICT,
    STRUCTURE_EXISTS,
    TOO_MANY_KEYS,
    TOO_MANY_QUERIES,
    UNTIMELY_RELEASE,
    WRONG_STATE,
    PRECONDITION_FAILED,
    CONTENT_TOO_LARGE,
    TOO_MANY_OBSERVATIONS,
    TOO_MANY_TO_SORT,
    TARGET_TOO_LONG,
    UNSUPPORTED_MEDIA_TYPE,
    RANGE_NOT_SATISFIABLE,
    FAULTS,
    IDEMPOTENCY_KEY_REUSED,
    INVALID,
    INVALID_PREFERENCE,
    INVALID_STRUCTURE,
    RELEASE_INSTANT_OUT_OF_BOUNDS,
    UNREADABLE_FILE,
    PRECONDITION_REQUIRED,
    TOO_MANY_AT_ONCE,
    TOO_MANY_REQUESTS,
    TOO_MANY_WAITING,
    TOO_MANY_HEADERS,
    INTERNAL_ERROR,
    NOT_OFFERED,
    BAD_GATEWAY,
    AUDIT_UNAVAILABLE,
    BEING_WRITTEN,
    BUSY,
    IDENTITY_UNAVAILABLE,
    INDICATORS_UNAVAILABLE,
    OVERLOADED,
    QUOTA_UNKNOWN,
    SERVICE_UNAVAILABLE,
    SESSIONS_UNAVAILABLE,
    UNAVAILABLE,
    SERVICE_TIMEOUT,
    HTTP_VERSION;

    static String of(ProblemType type, Language language) {
        return Texts.of(valueOf(type.name()), language);
    }
}
