package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.HostileRequests;
import org.sharedgrowth.observatory.indicators.exchange.HostileText;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Tests the reader of SDMX 2.1 data requests with {@link HostileRequests}. */
@QuarkusTest
class DataFuzzTest {
    @Inject SmallWorld smallWorld;
    @Inject Structures structures;
    @Inject SeriesStore store;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everyTargetIsAcceptedOrRefused(long seed) {
        DataRequestReader21 reader =
                new DataRequestReader21(structures.current(), 1, Caller.GUEST, Instant.now());
        HostileRequests.assertParsedOrRefused(
                seed, DataFuzzTest::target, reader::read, store.state());
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
