package org.sharedgrowth.observatory.indicators.analysis.input;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.as;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.key;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Provider;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/** Only public figures are cached, and they are reused only for the same request. */
@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class FigureCacheTest {
    private static final List<ColumnKey> KEYS = List.of(ColumnKey.total("COVERAGE_4G"));
    private static final @Nullable TokenBuilder GUEST = null;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Inject DerivedWorld world;
    @Inject FigureCache cache;
    @Inject Inputs inputs;

    private static ValidatableResponse gaps(@Nullable TokenBuilder caller, String flow) {
        return as(caller)
                .get(
                        "/api/indicators/v1/analysis/gaps?indicator=COVERAGE_4G&area=KEN&sort=area"
                                + "&flow="
                                + flow)
                .then()
                .statusCode(200);
    }

    @Test
    void eachReleaseChangesTheAnswerAtOnce() {
        String flow = "DF_KNOWN";
        world.create(flow);
        for (int i = 0; i < 2; i++) {
            gaps(GUEST, flow).body("items.total", contains(20.0, 20.0));
        }

        long revised = world.release(flow, v -> v.series(key("KEN", "_T"), 2020, "26", "20"));
        gaps(GUEST, flow).body("items.total", contains(26.0, 20.0));

        world.release(flow, v -> v.series(key("KEN", "F"), 2020, "15", "16", "17"));
        gaps(GUEST, flow).body("items", hasSize(3)).body("items[0].groups[0].value", equalTo(15.0));

        world.release(
                flow,
                v ->
                        v.series(
                                key("KEN", "F"),
                                aSeries().confidential("2020", "15").row("2021", "16")));
        gaps(GUEST, flow)
                .body("items", hasSize(2))
                .body("items[0].groups[0].value", nullValue())
                .body("items[1].groups[0].value", equalTo(16.0));

        world.release(flow, v -> v.delete(key("KEN", "F")));
        gaps(GUEST, flow)
                .body("items[0].groups[0].value", nullValue())
                .body("items[1].groups[0].value", nullValue());
        gaps(GUEST, flow + "&release=" + revised)
                .body("items.total", contains(26.0, 20.0))
                .body("items[0].groups[0].value", equalTo(15.0));
    }

    @Test
    void confidentialFiguresThatAnOfficeSeesAreNotShownToOthers() {
        String flow = "DF_OWN_KNOWN";
        world.create(flow);
        world.makeKenya2020Confidential(flow);
        for (int i = 0; i < 2; i++) {
            gaps(aToken().contributorOf("KEN"), flow).body("items[0].total", equalTo(20.0));
            gaps(GUEST, flow).body("items[0].total", nullValue());
            gaps(aToken().contributorOf("BRA"), flow).body("items[0].total", nullValue());
        }
    }

    @Test
    void onlyPublicFiguresAreCached() {
        String flow = "DF_KEPT_KNOWN";
        world.create(flow);
        world.makeKenya2020Confidential(flow);
        Scope publicScope = inputs.publicScope(parameters(flow, null));
        assertNull(cache.find(publicScope, KEYS));

        Figures first = read(publicScope);
        Figures again = read(publicScope);

        assertNotSame(first, again);
        assertSame(first.column(KEYS.getFirst()), again.column(KEYS.getFirst()));
        assertSame(publicScope, again.scope());
        assertSame(first.once("sum", Object::new, _ -> 8), again.once("sum", Object::new, _ -> 8));
        assertNotSame(
                first.once("sum", Object::new, _ -> 8), first.once("mean", Object::new, _ -> 8));
        assertNull(cache.find(publicScope.during(2021, null), KEYS), "other years");
        assertNull(cache.find(publicScope.over(List.of("KEN")), KEYS), "other areas");
        assertNull(cache.find(publicScope, List.of(ColumnKey.of("COVERAGE_4G", "SEX", "F"))));

        Scope officeScope = withCaller(publicScope, office());
        assertEquals(20, read(officeScope).value(KEYS.getFirst(), "KEN", 2020));
        assertNull(cache.find(officeScope, KEYS));
        assertNotSame(
                first.once("sum", Object::new, _ -> 8),
                read(officeScope).once("sum", Object::new, _ -> 8));
        assertNull(read(publicScope).value(KEYS.getFirst(), "KEN", 2020));

        world.release(flow, v -> v.series(key("KEN", "_T"), 2020, "20", "20"));
        Scope later = inputs.publicScope(parameters(flow, null));
        assertNull(cache.find(later, KEYS));
        assertEquals(20, read(later).value(KEYS.getFirst(), "KEN", 2020));
        long before = publicScope.release();
        assertNotNull(
                cache.find(inputs.publicScope(parameters(flow, String.valueOf(before))), KEYS),
                "figures of an earlier release stay cached");
    }

    /**
     * Any number of indices may be computed from the same figures, so one limit covers figures and
     * results.
     */
    @Test
    void resultsComputedFromFiguresCountTowardsTheirMemory() {
        String flow = "DF_BOUNDED_KNOWN";
        world.create(flow);
        FigureCache small =
                new FigureCache(
                        new MemorySize(BigInteger.valueOf(100_000)), new SimpleMeterRegistry());
        Scope publicScope = inputs.publicScope(parameters(flow, null));
        Figures figures = new FigureReader(publicScope, KEYS).read().await().atMost(TIMEOUT);
        small.keep(figures, KEYS);
        long ofFigures = small.bytes();
        assertTrue(ofFigures > 0 && ofFigures < 10_000, "figures take " + ofFigures);

        for (int index = 0; index < 4; index++) {
            figures.once("index " + index, Object::new, _ -> 20_000);
            figures.once("index " + index, Object::new, _ -> 20_000);
        }
        assertNotNull(small.find(publicScope, KEYS));
        assertTrue(
                small.bytes() >= ofFigures + 80_000 && small.bytes() < 100_000,
                "each result must be computed once: " + small.bytes());

        Figures known = Objects.requireNonNull(small.find(publicScope, KEYS));
        known.once("one more", Object::new, _ -> 20_000);

        assertNull(small.find(publicScope, KEYS), "evicted together with the computed results");
        assertEquals(0, small.bytes());
    }

    @Test
    void theMemoryOfTheCacheIsMeasured() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        FigureCache measuredCache =
                new FigureCache(new MemorySize(BigInteger.valueOf(1_000_000)), meters);
        Gauge gauge = meters.get("observatory.analysis.kept.bytes").gauge();
        assertEquals(0, gauge.value());

        Scope publicScope = inputs.publicScope(parameters("DF_DIGITAL", null));
        Figures figures = new FigureReader(publicScope, KEYS).read().await().atMost(TIMEOUT);
        measuredCache.keep(figures, KEYS);
        double before = gauge.value();
        assertEquals((double) measuredCache.bytes(), before);

        figures.once("an index", Object::new, _ -> 12_345);

        assertEquals(before + 12_345, gauge.value(), 1_000);
        assertEquals((double) measuredCache.bytes(), gauge.value());
    }

    private Figures read(Scope scope) {
        return inputs.read(scope, KEYS).await().atMost(TIMEOUT);
    }

    private static AnalysisParameters parameters(String flow, @Nullable String release) {
        return new AnalysisParameters(flow, null, null, null, null, null, null, release, null);
    }

    private static Caller office() {
        return new Caller(
                "kenya",
                "kenya",
                Set.of(Role.CONTRIBUTOR),
                Optional.of(new Provider("NSO_KEN", Set.of("KEN"))),
                false);
    }

    private static Scope withCaller(Scope scope, Caller caller) {
        return new Scope(
                scope.catalogue(),
                scope.flow(),
                scope.areas(),
                scope.first(),
                scope.last(),
                scope.vintage(),
                caller,
                scope.state());
    }
}
