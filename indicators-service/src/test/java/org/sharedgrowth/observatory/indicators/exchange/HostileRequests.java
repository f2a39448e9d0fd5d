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

/** Checks that every request is either accepted or refused with a permitted status. */
public final class HostileRequests {
    private static final int CASES = 50_000;

    /**
     * At least one in this many requests must be valid; otherwise only refusals would be tested.
     */
    private static final int MAX_TARGETS_PER_ACCEPTED = 100;

    private static final int SEGMENTS_BEFORE_FLOW = 3;

    private HostileRequests() {}

    /** Whether a status is a client error. */
    public static boolean isClientError(int status) {
        return status >= 400 && status < 500;
    }

    /** Whether a status is a client error, or 501 for unsupported features of the standard. */
    public static boolean isClientErrorOrNotImplemented(int status) {
        return status == 501 || isClientError(status);
    }

    /**
     * Parses random targets; fails, naming the seed and the target, if one is neither accepted nor
     * refused.
     *
     * @param targets creates the next target
     * @param parser parses a target and returns whether it was accepted
     * @param refusals permitted statuses of refusals
     */
    public static void assertParsedOrRefused(
            long seed,
            Function<Random, String> targets,
            BiPredicate<String, Random> parser,
            IntPredicate refusals) {
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < CASES; i++) {
            String target = targets.apply(random);
            try {
                accepted += parser.test(target, random) ? 1 : 0;
            } catch (Problem problem) {
                assertTrue(
                        refusals.test(problem.status()),
                        () ->
                                "seed "
                                        + seed
                                        + ": "
                                        + target
                                        + " is answered with "
                                        + problem.status());
                assertTrue(problem.detail().length() < 1_000, () -> "seed " + seed + ": " + target);
            } catch (RuntimeException e) {
                fail("seed " + seed + ": " + target, e);
            }
        }
        assertTrue(
                accepted > CASES / MAX_TARGETS_PER_ACCEPTED,
                "only " + accepted + " targets were accepted");
    }

    /**
     * Parses random data queries of SDMX, up to the selection of series; fails like the method
     * above.
     *
     * @param state the data of the flows that the queries name
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
                HostileRequests::isClientErrorOrNotImplemented);
    }
}
