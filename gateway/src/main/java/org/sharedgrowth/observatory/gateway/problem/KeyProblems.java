package org.sharedgrowth.observatory.gateway.problem;

import java.util.UUID;
import org.sharedgrowth.observatory.tokens.Challenges;

/** What can be wrong with an API key, and with the wish for one. */
public final class KeyProblems {
    private KeyProblems() {}

    /** Which of the reasons it is, nobody is told who does not have the key. */
    public static Problem unknown() {
        return new Problem(
                        "unknown-key",
                        401,
                        "The API key is not known",
                        "The key was mistyped, has expired or was revoked. Leave it out: released"
                                + " data needs none. Or make a new one at /keys.")
                .with("WWW-Authenticate", Challenges.NO_TOKEN);
    }

    /** Nobody can say which one counts. */
    public static Problem several() {
        return Problems.badRequest(
                "Send one API key, in the header X-API-Key or as the parameter api_key.");
    }

    /** It would go on to whoever reads addresses. It is not repeated. */
    public static Problem misplaced() {
        return Problems.badRequest(
                "An API key stands where none is read. Send it as X-API-Key or api_key=.");
    }

    /** Nobody can say who asks. */
    public static Problem besideToken() {
        return Problems.badRequest(
                "Send an access token or an API key, not both: a token has a budget of its own.");
    }

    /** An Idempotency-Key that cannot be one. */
    public static Problem unreadableOnce() {
        String detail =
                "'Idempotency-Key' must have 1 to 255 visible ASCII characters, such as a UUID.";
        return ContractProblems.invalid(detail).at(Fault.ofParameter("Idempotency-Key", detail));
    }

    /**
     * The wish cannot be fulfilled.
     *
     * @param pointer into the document that a program sent
     */
    public static Problem unfit(String pointer, String detail) {
        return ContractProblems.invalid(detail).at(Fault.ofBody(pointer, detail));
    }

    /** The caller has none of this id. */
    public static Problem none(UUID id) {
        return new Problem(
                "not-found", 404, "There is no such thing", "You have no API key '" + id + "'.");
    }

    /** The caller has as many as one may have. */
    public static Problem tooMany(int most) {
        return new Problem(
                "too-many-keys",
                409,
                "You have as many API keys as one may have",
                "At most "
                        + most
                        + " may exist at once, expired ones included. Revoke one first, or renew"
                        + " it.");
    }

    /** The caller has made as many as one may make. */
    public static Problem tooManyInADay(int most) {
        return new Problem(
                "too-many-keys",
                409,
                "You have as many API keys as one may have",
                "At most " + most + " may be made in a day, renewed ones included.");
    }

    /** The key of a request that was another one. */
    public static Problem reused() {
        return new Problem(
                "idempotency-key-reused",
                422,
                "The Idempotency-Key belongs to another request",
                "A request with this Idempotency-Key asked for something else. Send a new one.");
    }
}
