package org.sharedgrowth.observatory.gateway.key;

import org.sharedgrowth.observatory.gateway.problem.ContractProblems;
import org.sharedgrowth.observatory.gateway.problem.Excerpt;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.NameRules;
import org.sharedgrowth.observatory.gateway.problem.Refused;

/**
 * A request for a new key.
 *
 * @param name name chosen by the owner, up to 60 characters
 * @param days number of days for which it is valid
 */
public record NewKeyRequest(String name, int days) {
    private static final int MAX_NAME_LENGTH = 60;

    /** Checks a request; throws {@link Refused} if it is not valid. */
    static NewKeyRequest of(String name, String days, int maxDays) {
        String plain = name.strip();
        NameRules.fault(plain, MAX_NAME_LENGTH)
                .ifPresent(problem -> {
                    throw new Refused(problem);
                });
        return new NewKeyRequest(plain, parseDays(days, maxDays));
    }

    /** Reads the number of days; throws {@link Refused} if it is not a number, or out of range. */
    static int parseDays(String days, int max) {
        int number = number(days);
        if (number < 1 || number > max) {
            String shown = Excerpt.of(days);
            throw new Refused(
                    ContractProblems.invalidField(
                            "/days",
                            GatewayText.localized(
                                    t -> t.keyDays("days", String.valueOf(max), shown)),
                            days));
        }
        return number;
    }

    /** The number; 0, which is always refused, for any other text. */
    private static int number(String days) {
        try {
            return Integer.parseInt(days.strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
