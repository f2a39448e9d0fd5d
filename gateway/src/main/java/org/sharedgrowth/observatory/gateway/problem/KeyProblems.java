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
        return new Problem(ProblemType.UNKNOWN_KEY, GatewayText.localized(GatewayText::keyUnknown))
                .with("WWW-Authenticate", Challenges.NO_TOKEN);
    }

    /** Several keys were sent: it is unclear which one applies. */
    public static Problem severalKeys() {
        return Problems.badRequest(GatewayText.localized(GatewayText::severalKeys));
    }

    /**
     * The address contains a key and would be forwarded with it. The problem does not repeat the
     * key.
     */
    public static Problem keyInAddress() {
        return Problems.badRequest(GatewayText.localized(GatewayText::keyMisplaced));
    }

    /** A key was sent together with a token: it is unclear who is calling. */
    public static Problem keyAndToken() {
        return Problems.badRequest(GatewayText.localized(GatewayText::tokenOrKey));
    }

    /** The caller has no key with this id. */
    public static Problem noSuchKey(UUID id) {
        return new Problem(
                ProblemType.NOT_FOUND, GatewayText.localized(t -> t.noSuchKey(String.valueOf(id))));
    }

    /** The caller has reached the limit of keys. */
    public static Problem tooMany(int max) {
        return new Problem(
                ProblemType.TOO_MANY_KEYS,
                GatewayText.localized(t -> t.tooManyKeys(String.valueOf(max))));
    }

    /** The caller has reached the daily limit of new keys. */
    public static Problem tooManyInADay(int max) {
        return new Problem(
                ProblemType.TOO_MANY_KEYS,
                GatewayText.localized(t -> t.keysInADay(String.valueOf(max))));
    }
}
