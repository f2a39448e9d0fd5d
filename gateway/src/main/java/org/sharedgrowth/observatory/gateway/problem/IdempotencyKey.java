package org.sharedgrowth.observatory.gateway.problem;

import java.util.regex.Pattern;

/** Checks the Idempotency-Key header of requests to the gateway itself. */
public final class IdempotencyKey {
    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKey() {}

    /**
     * Checks a key.
     *
     * @param idempotencyKey empty if none was sent
     * @throws Refused if there is none or it is not valid
     */
    public static void check(String idempotencyKey) {
        if (idempotencyKey.isBlank()) {
            throw new Refused(ContractProblems.missingHeader("Idempotency-Key"));
        }
        if (!VALID.matcher(idempotencyKey).matches()) {
            throw new Refused(ContractProblems.invalidIdempotencyKey());
        }
    }
}
