package org.sharedgrowth.observatory.gateway.portal.edge;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Why a request failed.
 *
 * @param slug last part of the type of the problem document
 * @param title title of the type for people, the same for all failures of the type
 * @param detail what is wrong with this request
 * @param field the field of the request that it is about; empty if it is about none, or several
 * @param headers to send with the answer, such as {@code Retry-After}
 * @param startAgain address at which a person can sign in again; empty if there is none
 * @param document creates the problem document for programs, and writes the log entry
 * @param page creates the plain error page, for when none can be rendered, and writes the log entry
 */
public record Failure(
        Kind kind,
        int status,
        String slug,
        String title,
        String detail,
        String field,
        Map<String, String> headers,
        String startAgain,
        Supplier<String> document,
        Supplier<String> page) {

    /**
     * The statuses for wrong content, for too many keys or queries, and for conflicts with changes
     * made in the meantime.
     */
    private static final Set<Integer> CORRECTABLE = Set.of(400, 409, 412);

    /** The kind of failure, which determines the text of its error page. */
    public enum Kind {
        /** A service did not answer: a change may or may not have been made. */
        SERVICE_DOWN,
        /** The gateway did not send the request on, so nothing was changed. */
        NOT_SENT,
        /** A request about the person's own API keys or saved queries was refused. */
        OWN_REFUSED,
        /** It is not known who is signed in. */
        SESSIONS_DOWN,
        /** The person cancelled the sign-in, or the sign-in server refused. */
        SIGN_IN_DENIED,
        /** The sign-in took too long, or was started in another browser. */
        SIGN_IN_EXPIRED,
        /** The sign-in server does not respond. */
        SIGN_IN_DOWN,
        /** The session ended at the sign-in server. */
        SESSION_ENDED,
        /** A form is not from a page of the visitor's session. */
        FOREIGN_FORM,
        /** Any other failure: of the framework or of the portal, or because of a defect. */
        OTHER
    }

    /**
     * Whether the person can correct what they sent about their own keys or queries, so that the
     * form should be shown again with the reason.
     */
    public boolean isCorrectable() {
        return kind == Kind.OWN_REFUSED && CORRECTABLE.contains(status);
    }
}
