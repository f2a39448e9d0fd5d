package org.sharedgrowth.observatory.indicators.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/** Whatever is sent, it is read, or refused with a status that says the sender is at fault. */
public final class HostileRequests {
    private static final int CASES = 50_000;

    /** Fewer than one in so many that can be read would be a test of refusals alone. */
    private static final int ONE_READ_OF = 100;

    private HostileRequests() {}

    /** That the sender is at fault. */
    public static boolean isClientError(int status) {
        return status >= 400 && status < 500;
    }

    /** The same, or that the standard has it and we do not. */
    public static boolean isClientErrorOrNotOffered(int status) {
        return status == 501 || isClientError(status);
    }

    /**
     * Fails with the seed and the target where something else happens.
     *
     * @param targets makes the next one
     * @param reads reads a target; whether it came to an end that counts as read
     * @param refusals statuses with which it may be refused
     */
    public static void areReadOrRefused(
            long seed,
            Function<Random, String> targets,
            BiPredicate<String, Random> reads,
            IntPredicate refusals) {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            String target = targets.apply(random);
            try {
                read += reads.test(target, random) ? 1 : 0;
            } catch (Problem problem) {
                assertTrue(
                        refusals.test(problem.status()),
                        () -> "seed " + seed + ": " + target + " is answered " + problem.status());
                assertTrue(problem.detail().length() < 1_000, () -> "seed " + seed + ": " + target);
            } catch (RuntimeException e) {
                fail("seed " + seed + ": " + target, e);
            }
        }
        int some = read;
        assertTrue(read > CASES / ONE_READ_OF, () -> "only " + some + " could be read");
    }
}
