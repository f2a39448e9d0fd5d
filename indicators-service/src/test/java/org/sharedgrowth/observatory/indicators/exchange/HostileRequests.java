package org.sharedgrowth.observatory.indicators.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.series.StoreState;

/** Whatever is sent, it is read, or refused with a status that says the sender is at fault. */
public final class HostileRequests {
    private static final int CASES = 50_000;

    /** Fewer than one in so many that can be read would be a test of refusals alone. */
    private static final int ONE_READ_OF = 100;

    private static final int SEGMENTS_BEFORE_FLOW = 3;

    /** How a dialect of SDMX reads a data query: what follows "data" in its path, and the rest. */
    @FunctionalInterface
    public interface SdmxReader {
        DataRequest read(
                List<String> path,
                List<RawTarget.Parameter> parameters,
                @Nullable String accept,
                @Nullable String acceptLanguage);
    }

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

    /**
     * The same for data queries of SDMX, which are read as far as to the series.
     *
     * @param state what their flows hold
     */
    public static void areReadOrRefused(
            long seed, Function<Random, String> targets, SdmxReader reader, StoreState state) {
        areReadOrRefused(
                seed,
                targets,
                (target, random) -> {
                    RawTarget raw = RawTarget.of(target);
                    List<String> path = raw.segments();
                    int from = Math.min(SEGMENTS_BEFORE_FLOW, path.size());
                    reader.read(
                                    path.subList(from, path.size()),
                                    raw.parameters(),
                                    random.nextInt(4) == 0 ? HostileText.of(random, 4) : null,
                                    random.nextInt(4) == 0 ? HostileText.of(random, 4) : null)
                            .questions()
                            .forEach(q ->
                                    Selection.of(
                                            q.query(), state.flow(q.query().flow().dataKey())));
                    return true;
                },
                HostileRequests::isClientErrorOrNotOffered);
    }
}
