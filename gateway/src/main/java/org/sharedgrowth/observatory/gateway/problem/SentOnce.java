package org.sharedgrowth.observatory.gateway.problem;

import java.util.regex.Pattern;

/** Checks the header Idempotency-Key of requests to the gateway itself. */
public final class SentOnce {
    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private SentOnce() {}

    /**
     * Checks a key.
     *
     * @param once empty if none was sent
     * @throws Refused if there is none or it is not valid
     */
    public static void check(String once) {
        if (once.isBlank()) {
            throw new Refused(ContractProblems.missingHeader("Idempotency-Key"));
        }
        if (!VALID.matcher(once).matches()) {
            throw new Refused(ContractProblems.unreadableOnce());
        }
    }
}
