package org.sharedgrowth.observatory.indicators.analysis.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Provider;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class FiguresTest {
    private static final String FLOW = "DF_FIGURES";
    private static final ColumnKey TOTAL = ColumnKey.total("IT_NET_USER_ZS");
    private static final ColumnKey WOMEN = ColumnKey.of("IT_NET_USER_ZS", "SEX", "F");
    private static final ColumnKey HOUSEHOLDS = ColumnKey.total("FIBRE_COVERAGE");
    private static long firstRelease;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;
    @Inject SeriesStore store;
    @Inject Structures structures;

    @BeforeEach
    void releaseFigures() throws Throwable {
        if (firstRelease > 0) {
            return;
        }
        smallWorld.create();
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage()
                                .flow(FLOW, "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .agreement(FLOW, "NSO_KEN", "KEN")
                                .bytes(),
                        "figures"));
        firstRelease =
                data.release(
                                FLOW + ":1",
                                "NSO_KEN",
                                v ->
                                        v.series(key("KEN", "_T"), 2019, "10", "20.25", "")
                                                .series(key("KEN", "F"), 2020, "18")
                                                .series(
                                                        "A.BRA.FIBRE_COVERAGE._Z._Z._T._T._Z",
                                                        2020,
                                                        "5"))
                        .id();
        data.release(
                FLOW + ":1",
                "NSO_KEN",
                v ->
                        v.series(
                                        key("KEN", "_T"),
                                        aSeries()
                                                .row("2019", "10")
                                                .row("2020", "21", "E")
                                                .row("2021", "", "L")
                                                .confidential("2022", "99"))
                                .series(
                                        "Q.KEN.IT_NET_USER_ZS._T._T._T._T._T",
                                        aSeries()
                                                .row("2020-Q4", "77")
                                                .row("2021-Q1", "30")
                                                .row("2021-Q3", "33")
                                                .row("2021-Q4", "", "L"))
                                .series(
                                        key("GHA", "_T"),
                                        aSeries().measuredIn("PS", "6", "0").row("2020", "3"))
                                .series(
                                        key("NGA", "_T"),
                                        aSeries().confidential("2017", "1").row("2018", "2")));
    }

    private static String key(String area, String sex) {
        return "A." + area + ".IT_NET_USER_ZS." + sex + "._T._T._T._T";
    }

    private Scope scope(Caller caller, @Nullable String asOf, @Nullable String release) {
        return reader(caller)
                .read(
                        new AnalysisParameters(
                                FLOW, null, null, null, null, null, asOf, release, null));
    }

    private ScopeReader reader(Caller caller) {
        return new ScopeReader(structures.current(), caller, store.state(), Instant.now());
    }

    private static Figures read(Scope scope, ColumnKey... keys) {
        return new FigureReader(scope, List.of(keys)).read().await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void aBreakdownThatTheFlowLacksHasNoFigures() {
        ColumnKey red = ColumnKey.of("IT_NET_USER_ZS", "COLOUR", "RED");
        Figures figures = read(scope(Caller.GUEST, null, null), TOTAL, red);
        assertTrue(figures.column(red).isEmpty());
        assertFalse(figures.column(TOTAL).isEmpty());
    }

    @Test
    void columnsShareAreasAndYears() {
        Figures figures = read(scope(Caller.GUEST, null, null), TOTAL, WOMEN, HOUSEHOLDS);

        assertEquals(12, figures.areas().size(), "all countries");
        assertArrayEquals(new int[] {2018, 2019, 2020, 2021}, figures.years());
        assertEquals(21, figures.value(TOTAL, "KEN", 2020));
        assertEquals(18, figures.value(WOMEN, "KEN", 2020));
        assertEquals(5, figures.value(HOUSEHOLDS, "BRA", 2020), "a dimension that does not apply");
        assertNull(figures.value(WOMEN, "KEN", 2019));
        int cell = figures.cell(figures.areaPosition("KEN"), figures.yearPosition(2020));
        assertEquals("E", figures.column(TOTAL).statuses()[cell]);
        assertTrue(figures.value(TOTAL, "KEN", 1999) == null, "a year that was not read");
    }

    @Test
    void theLastPeriodWithAValueStandsForAYearWithoutAnAnnualFigure() {
        Figures figures = read(scope(Caller.GUEST, null, null), TOTAL);
        int year = figures.yearPosition(2021);
        int cell = figures.cell(figures.areaPosition("KEN"), year);

        assertEquals(33, figures.value(TOTAL, "KEN", 2021), "the last quarter with a value");
        assertEquals("2021-Q3", figures.column(TOTAL).period(cell));
        assertNull(figures.column(TOTAL).period(cell - 1), "an annual figure is preferred");
    }

    @Test
    void confidentialRowsAreAbsentExceptForTheirOwner() {
        Figures guest = read(scope(Caller.GUEST, null, null), TOTAL);
        assertNull(guest.value(TOTAL, "KEN", 2022));
        assertNull(guest.value(TOTAL, "NGA", 2017));
        assertFalse(
                Arrays.stream(guest.years()).anyMatch(year -> year == 2017 || year == 2022),
                "years with only confidential figures are absent");

        Caller office =
                new Caller(
                        "s",
                        "n",
                        Set.of(Role.CONTRIBUTOR),
                        Optional.of(new Provider("NSO_KEN", Set.of("KEN"))),
                        true);
        Figures officeFigures = read(scope(office, null, null), TOTAL);
        assertEquals(99, officeFigures.value(TOTAL, "KEN", 2022));
        assertNull(
                officeFigures.value(TOTAL, "NGA", 2017),
                "the confidential figure of another country stays invisible");
    }

    @Test
    void figuresAreReadAsOfARelease() {
        Figures earlierFigures =
                read(scope(Caller.GUEST, null, String.valueOf(firstRelease)), TOTAL);

        assertEquals(20.25, earlierFigures.value(TOTAL, "KEN", 2020));
        assertNull(earlierFigures.value(TOTAL, "GHA", 2020));
        assertEquals(firstRelease, earlierFigures.scope().stamp().id());
    }

    @Test
    void thereAreNoFiguresBeforeTheFirstRelease() {
        Figures noFigures = read(scope(Caller.GUEST, null, "0"), TOTAL);

        assertEquals(0, noFigures.yearCount());
        assertTrue(noFigures.column(TOTAL).isEmpty());
    }

    @Test
    void figuresInAnotherUnitAreNotJoinedSilently() {
        Figures figures = read(scope(Caller.GUEST, null, null), TOTAL, WOMEN);
        Refused<?> refused =
                assertInstanceOf(Refused.class, figures.column(TOTAL).unit(figures.areas()));

        assertEquals(Reason.UNIT_MISMATCH, refused.reason());
        assertEquals("KEN", refused.detail().area(), "the first area after GHA whose unit differs");
        assertEquals("PT", figures.column(WOMEN).unit(figures.areas()).orThrow().measure());
    }

    @Test
    void yearsOfTheScopeAreKeptEvenWithoutFigures() {
        Scope scope = scope(Caller.GUEST, null, null).during(2016, 2019);
        Figures figures = read(scope, TOTAL);

        assertArrayEquals(new int[] {2016, 2017, 2018, 2019}, figures.years());
        assertEquals(10, figures.value(TOTAL, "KEN", 2019));
        assertNull(figures.value(TOTAL, "KEN", 2016));
    }
}
