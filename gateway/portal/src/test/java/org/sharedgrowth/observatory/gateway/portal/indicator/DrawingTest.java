package org.sharedgrowth.observatory.gateway.portal.indicator;

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
                    Charts.lines(series, SeriesTable.names(series, Breakdowns.NONE), "Percent")
                            .drawing()
                            .getValue();
            assertEquals(4, svg.split("<path", -1).length - 1, "three points, one name: " + svg);
            assertEquals(1, svg.split("class=\"s1 gap\"", -1).length - 1, svg);
            assertEquals(1, svg.split("class=\"s1\"", -1).length - 1, svg);
            assertTrue(svg.matches("(?s).*y=\"\\d+\\.\\d\".*"), svg);
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
