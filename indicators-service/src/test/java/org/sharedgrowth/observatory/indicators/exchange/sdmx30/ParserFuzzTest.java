package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.HostileRequests;
import org.sharedgrowth.observatory.indicators.exchange.HostileText;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * Tests the parsers of SDMX 3.0 data requests with {@link HostileRequests} and with single
 * examples.
 */
@QuarkusTest
class ParserFuzzTest {
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
        DataRequestReader30 reader =
                new DataRequestReader30(structures.current(), 1, Caller.GUEST, Instant.now());
        HostileRequests.assertParsedOrRefused(
                seed, ParserFuzzTest::target, reader::read, store.state());
    }

    private static String target(Random random) {
        return "/sdmx/3.0/data"
                + (random.nextInt(3) > 0 ? "/dataflow/DIGOBS/DF_DIGITAL/+/" : "/")
                + HostileText.of(random, 6)
                + (random.nextBoolean() ? "?" + HostileText.of(random, 5) : "");
    }

    @Test
    void segmentsAreSplitFirstAndThenDecodedExactlyOnce() {
        RawTarget target = RawTarget.of("/a%252Cb/c%2Cd+e/?x=1+2&c%5BA%5D=%2B&flag&=lost");

        assertEquals(List.of("a%2Cb", "c,d+e"), target.segments());
        assertEquals(
                List.of(
                        new RawTarget.Parameter("x", "1+2"),
                        new RawTarget.Parameter("c[A]", "+"),
                        new RawTarget.Parameter("flag", "")),
                target.parameters());
    }

    @Test
    void keysHavePositionsCodesAndAlternatives() {
        assertEquals(
                List.of(
                        new KeyPattern(List.of(List.of("A"), List.of("BRA", "KEN"), List.of())),
                        new KeyPattern(List.of(List.of(), List.of("CHN")))),
                KeyReader30.read("A.BRA+KEN.*,.CHN", dsd()));
        assertEquals(List.of(), KeyReader30.read("*", dsd()));
    }

    @Test
    void tenThousandCodesMayBeInOneKey() {
        StringBuilder key = new StringBuilder("A.C0");
        for (int i = 1; i < 10_000; i++) {
            key.append("+C").append(i);
        }
        assertEquals(
                10_000,
                KeyReader30.read(key.toString(), dsd()).getFirst().positions().get(1).size());
    }

    private Dsd dsd() {
        return requireNonNull(structures.current().dataflow("DF_DIGITAL")).structure();
    }
}
