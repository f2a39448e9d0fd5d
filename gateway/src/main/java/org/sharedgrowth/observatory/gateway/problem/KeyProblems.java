package org.sharedgrowth.observatory.gateway.problem;

import java.util.UUID;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.tokens.Challenges;

/** Problems with API keys and with requests for them. */
public final class KeyProblems {
    private KeyProblems() {}

    /**
     * The key is unknown, expired or revoked. Does not say which, because the client may not own
     * the key.
     */
    public static Problem unknown() {
        return new Problem(
                        ProblemType.UNKNOWN_KEY,
                        "The key was mistyped, has expired or was revoked. Leave it out, because"
                                + " released data can be read without a key, or create a new one at"
                                + " /keys.")
                .with("WWW-Authenticate", Challenges.NO_TOKEN);
    }

    /** Several keys were sent: it is unclear which one applies. */
    public static Problem several() {
        return Problems.badRequest(
                "Send one API key, in the header X-API-Key or as the parameter api_key.");
    }

    /**
     * A key is in the address, which would be forwarded to others. The problem does not repeat it.
     */
    public static Problem misplaced() {
        return Problems.badRequest(
                "The request has an API key in a place where the gateway does not read it. Send it"
                        + " as X-API-Key or api_key=.");
    }

    /** A key was sent together with a token: it is unclear who is calling. */
    public static Problem besideToken() {
        return Problems.badRequest(
                "Send an access token or an API key, not both: a token has its own limit.");
    }

    /** The Idempotency-Key is not valid. */
    public static Problem unreadableOnce() {
        String detail =
                "'Idempotency-Key' must have 1 to 255 visible ASCII characters, such as a UUID.";
        return ContractProblems.invalid(detail).at(Fault.ofParameter("Idempotency-Key", detail));
    }

    /**
     * The request for a key is not valid.
     *
     * @param pointer into the document that a program sent
     */
    public static Problem unfit(String pointer, String detail) {
        return ContractProblems.invalid(detail).at(Fault.ofBody(pointer, detail));
    }

    /** The caller has no key with this id. */
    public static Problem none(UUID id) {
        return new Problem(ProblemType.NOT_FOUND, "You have no API key '" + id + "'.");
    }

    /** The caller has reached the limit of keys. */
    public static Problem tooMany(int max) {
        return new Problem(
                ProblemType.TOO_MANY_KEYS,
                "At most "
                        + max
                        + " keys may exist at once, including expired ones. Revoke or renew one"
                        + " first.");
    }

    /** The caller has reached the daily limit of new keys. */
    public static Problem tooManyInADay(int max) {
        return new Problem(
                ProblemType.TOO_MANY_KEYS,
                "At most " + max + " keys may be created in a day, including renewed ones.");
    }

    /** The Idempotency-Key was used for a different request. */
    public static Problem reused() {
        return new Problem(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "An earlier request with this Idempotency-Key had other content. Use a new key.");
    }
}
