package org.sharedgrowth.observatory.gateway.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Units;

class DrawingTest {
    @ParameterizedTest
    @CsvSource({
        "2020, 2020.5",
        "2020-S1, 2020.25",
        "2020-S2, 2020.75",
        "2020-Q1, 2020.125",
        "2020-01, 2020.0417",
        "2020-W01, 2020.0094",
        "2020-12-31, 2020.9987"
    })
    void aPeriodLiesInItsMiddle(String period, double year) {
        assertEquals(year, Period.middle(period), 0.0001);
    }

    @Test
    void whatIsNoPeriodHasNoPlace() {
        assertTrue(Double.isNaN(Period.middle("soon")));
        assertTrue(Double.isNaN(Period.middle("")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 97, 0, 100, 20",
        "58, 84, 50, 90, 10",
        "80, 84, 80, 84, 1",
        "-5, 12, -5, 15, 5",
        "0, 0.03, 0, 0.03, 0.01",
        "7, 7, 6, 8, 2"
    })
    void anAxisHasRoundNumbers(double min, double max, double low, double high, double step) {
        Scale scale = Scale.of(min, max);
        assertEquals(low, scale.low(), 1e-9);
        assertEquals(high, scale.high(), 1e-9);
        assertEquals(step, scale.step(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "84.2, 1, 84.2",
        "84, 1, 84.0",
        "84.25, 1, 84.3",
        "-1234567.5, 1, −1\u202f234\u202f567.5",
        "114448978152.637, 0, 114\u202f448\u202f978\u202f153",
        "0.0314, 1, 0.031",
        "0.123456789, 1, 0.1",
        "1E+3, 0, 1\u202f000",
        "0, 2, 0.00"
    })
    void aNumberKeepsItsDigits(BigDecimal value, int decimals, String text) {
        assertEquals(text, Units.number(value, decimals));
    }

    @Test
    void aGapIsBridgedByDotsAndAMissingValueHasNoPoint() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY); // whose decimal comma would break the drawing
            Map<String, List<Observation>> series =
                    Map.of(
                            "a",
                            List.of(
                                    cell("2018", "1.5"),
                                    cell("2019", "2"),
                                    cell("2020", null),
                                    cell("2022", "3")));
            String svg =
                    LineChart.of(series, SeriesTable.names(series, Breakdowns.NONE), "Percent")
                            .drawing()
                            .getValue();
            assertEquals(4, svg.split("<circle", -1).length - 1, "three points, one name: " + svg);
            assertEquals(1, svg.split("class=\"s1 gap\"", -1).length - 1, svg);
            assertEquals(1, svg.split("class=\"s1\"", -1).length - 1, svg);
            assertTrue(svg.matches("(?s).*cx=\"\\d+\\.\\d\".*"), svg);
            assertTrue(svg.contains("A &lt;&amp;&gt; B"), svg);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aCellOfAnotherFrequencySaysSoAndAMissingOneIsNotReported() {
        Map<String, List<Observation>> series =
                SeriesTable.series(
                        List.of(cell("2019", "1"), cell("2020", "2"), monthly("2020-03", "3")));
        SeriesTable table = SeriesTable.of(series, SeriesTable.names(series, Breakdowns.NONE));

        assertEquals(List.of("A <&> B, annual", "A <&> B, monthly"), table.columns());
        assertEquals("2020-03", table.rows().getFirst().period());
        assertEquals("annual figures only", table.rows().getFirst().cells().get(0).note());
        assertEquals("monthly figures only", table.rows().get(1).cells().get(1).note());
    }

    private static Observation monthly(String period, String value) {
        Observation annual = cell(period, value);
        return new Observation(
                annual.flow(),
                "M.X.I",
                annual.indicator(),
                annual.area(),
                annual.areaName(),
                period,
                annual.value(),
                "A",
                "PT",
                0,
                1,
                Map.of(),
                "s",
                null,
                1);
    }

    private static Observation cell(
            String period, @org.jspecify.annotations.Nullable String value) {
        return new Observation(
                "F",
                "A.X.I",
                "I",
                "X",
                "A <&> B",
                period,
                value == null ? null : new BigDecimal(value),
                "A",
                "PT",
                0,
                1,
                Map.of(),
                "s",
                null,
                1);
    }
}
