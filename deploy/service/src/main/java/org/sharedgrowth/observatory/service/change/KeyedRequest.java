package org.sharedgrowth.observatory.service.change;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.service.problem.Problem;
import org.sharedgrowth.observatory.service.problem.ServiceText;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * A request with an idempotency key, which its client may safely repeat.
 *
 * @param client subject of the caller
 * @param operation the operation; keys of different operations are independent
 * @param key chosen by the client
 */
public record KeyedRequest(String client, String operation, String key) {
    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /**
     * Creates the keyed request of a caller.
     *
     * @param header as sent, null if absent
     * @throws Problem 400 if there is no usable key
     */
    public static KeyedRequest of(Caller caller, String operation, @Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(
                    ProblemType.IDEMPOTENCY_KEY_MISSING,
                    ServiceText.localized(ServiceText::sendIdempotencyKey));
        }
        if (!KEY.matcher(header).matches()) {
            throw Problem.parameter(
                    HEADER, header, ServiceText.localized(ServiceText::visibleCharacters));
        }
        return new KeyedRequest(caller.subject(), operation, header);
    }

    /** The id of the database's advisory lock for this request. */
    public long lockId() {
        byte[] hash = Sha256.of(client + "\n" + operation + "\n" + key);
        long lock = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            lock = (lock << Byte.SIZE) | (hash[i] & 0xFF);
        }
        return lock;
    }

    /** The problem to report if the key was used before with a different payload: 422. */
    public Problem keyReusedProblem() {
        return new Problem(
                ProblemType.IDEMPOTENCY_KEY_REUSED, ServiceText.localized(t -> t.keyReused(key)));
    }

    /** The problem to report if a request with this key is still in progress: 409. */
    public Problem inProgressProblem() {
        return new Problem(
                        ProblemType.IDEMPOTENCY_KEY_IN_USE,
                        ServiceText.localized(t -> t.keyInProgress(key)))
                .header("Retry-After", "1");
    }
}
