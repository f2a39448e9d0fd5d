package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.DataRequest;
import org.sharedgrowth.observatory.indicators.exchange.HostileText;
import org.sharedgrowth.observatory.indicators.exchange.RawTarget;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.Structures;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Whatever is sent, it is read, or refused with a status that says the sender is at fault. */
@QuarkusTest
class DataFuzzTest {
    private static final int CASES = 50_000;
    private static final int SEGMENTS_BEFORE_FLOW = 3;

    @Inject SmallWorld smallWorld;
    @Inject Structures structures;
    @Inject SeriesStore store;

    @BeforeEach
    void theSmallWorldExists() {
        smallWorld.exists();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void noTargetBreaksTheReader(long seed) {
        Random random = new Random(seed);
        DataRequestReader reader =
                new DataRequestReader(structures.current(), 1, Caller.GUEST, Instant.now());
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            String target = target(random);
            try {
                RawTarget raw = RawTarget.of(target);
                List<String> path = raw.segments();
                int from = Math.min(SEGMENTS_BEFORE_FLOW, path.size());
                DataRequest request =
                        reader.read(
                                path.subList(from, path.size()),
                                raw.parameters(),
                                random.nextInt(4) == 0 ? HostileText.of(random, 4) : null,
                                random.nextInt(4) == 0 ? HostileText.of(random, 4) : null);
                request.questions()
                        .forEach(q ->
                                Selection.of(
                                        q.query(), store.state().flow(q.query().flow().dataKey())));
                read++;
            } catch (Problem problem) {
                int status = problem.status();
                assertTrue(
                        status == 501 || (status >= 400 && status < 500),
                        () -> "seed " + seed + ": " + target + " is answered " + status);
            } catch (RuntimeException e) {
                fail("seed " + seed + ": " + target, e);
            }
        }
        int some = read;
        assertTrue(read > CASES / 100, () -> "only " + some + " could be read");
    }

    private static String target(Random random) {
        String flow = random.nextInt(3) > 0 ? "DF_DIGITAL/" : "";
        String key = random.nextInt(3) > 0 ? "A.KEN......" : HostileText.of(random, 8);
        String provider = random.nextInt(3) > 0 ? "/all" : HostileText.of(random, 3);
        return "/sdmx/2.1/data/"
                + flow
                + key
                + provider
                + (random.nextBoolean() ? "?" + HostileText.of(random, 6) : "");
    }
}
