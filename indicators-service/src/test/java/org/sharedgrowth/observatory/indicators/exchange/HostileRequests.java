package org.sharedgrowth.observatory.indicators.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Every request is either accepted or refused with a 4xx status. */
public final class HostileRequests {
    private static final int CASES = 50_000;

    /**
     * At least one in this many requests must be valid; otherwise only refusals would be tested.
     */
    private static final int MAX_TARGETS_PER_ACCEPTED = 100;

    private static final int SEGMENTS_BEFORE_FLOW = 3;

    private HostileRequests() {}

    /** The statuses of the client's errors. */
    public static boolean isClientError(int status) {
        return status >= 400 && status < 500;
    }

    /** Whether it is such a status, or the one for unsupported features of the standard. */
    public static boolean isClientErrorOrNotOffered(int status) {
        return status == 501 || isClientError(status);
    }

    /**
     * Fails with the seed and the target if anything else happens.
     *
     * @param targets creates the next target
     * @param reads parses a target and returns whether it was accepted
     * @param refusals permitted statuses of refusals
     */
    public static void assertParsedOrRefused(
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
        assertTrue(
                read > CASES / MAX_TARGETS_PER_ACCEPTED, () -> "only " + some + " could be read");
    }

    /**
     * The same for data queries of SDMX, which are parsed up to the selection of series.
     *
     * @param state the data of their flows
     */
    public static void assertParsedOrRefused(
            long seed,
            Function<Random, String> targets,
            Function<SdmxRequest, DataRequest> reader,
            StoreState state) {
        assertParsedOrRefused(
                seed,
                targets,
                (target, random) -> {
                    reader.apply(
                                    SdmxRequests.of(
                                            RawTarget.of(target),
                                            SEGMENTS_BEFORE_FLOW,
                                            random.nextInt(4) == 0
                                                    ? HostileText.of(random, 4)
                                                    : null,
                                            random.nextInt(4) == 0
                                                    ? HostileText.of(random, 4)
                                                    : null))
                            .queries()
                            .forEach(q ->
                                    Selection.of(
                                            q.query(), state.flow(q.query().flow().dataKey())));
                    return true;
                },
                HostileRequests::isClientErrorOrNotOffered);
    }
}
