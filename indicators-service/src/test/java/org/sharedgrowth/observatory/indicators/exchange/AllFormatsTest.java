package org.sharedgrowth.observatory.indicators.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.structure.XmlSchemas;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * A random slice has the same rows in every SDMX format, layout and dialect, and all messages are
 * valid.
 */
@QuarkusTest
class AllFormatsTest {
    private static final String[] AREAS = {"DEU", "GHA", "IND", "JPN", "NAM", "ZAF"};
    private static final String[] SEXES = {"F", "M", "_T"};
    private static final String[] UNITS = {"PT", "USD"};
    private static final String[] LAYOUTS = {"TIME_PERIOD", "REF_AREA", "SEX", "AllDimensions"};
    private static final String SCHEMA_2 =
            "/sdmx/2.1/schema/dataflow/DIGOBS/DF_DIGITAL/1.0.0?dimensionAtObservation=";

    private static final String SCHEMA_3 =
            "/sdmx/3.0/schema/dataflow/DIGOBS/DF_DIGITAL/1.0.0?format=schema&dimensionAtObservation=";

    private static final Map<String, String> RELEASED = new LinkedHashMap<>();

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseRandomSeries() {
        if (!RELEASED.isEmpty()) {
            return;
        }
        smallWorld.create();
        Random random = new Random(20261124);
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                versions -> {
                    for (String area : AREAS) {
                        for (String sex : SEXES) {
                            String key = "A." + area + ".LIVESTREAM_USERS." + sex + "._T._T._T._T";
                            versions.series(key, series(key, random));
                        }
                    }
                });
    }

    private static SeriesBuilder series(String key, Random random) {
        String unit = UNITS[random.nextInt(UNITS.length)];
        SeriesBuilder series = aSeries().measuredIn(unit, "0", "1");
        for (int year = 2000; year < 2012; year++) {
            int kind = year == 2005 ? 2 : random.nextInt(8);
            String value = random.nextInt(-1000, 1000) + "." + random.nextInt(10, 100);
            switch (kind) {
                case 0 -> {
                    // No row.
                }
                case 1 -> addVisibleRow(series, key, year, "", "L", unit);
                case 3 -> series.confidential("" + year, value);
                default -> addVisibleRow(series, key, year, value, kind == 4 ? "E" : "A", unit);
            }
        }
        return series;
    }

    private static void addVisibleRow(
            SeriesBuilder series, String key, int year, String value, String status, String unit) {
        series.row("" + year, value, status, "F", "A <\"source\"> & more", null);
        RELEASED.put(
                key + " " + year,
                key
                        + " "
                        + year
                        + " "
                        + (value.isEmpty() ? "none" : value)
                        + " "
                        + status
                        + " "
                        + unit);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theSameSliceHasTheSameRowsInEverySdmxFormat(long seed) {
        Slice slice = Slice.of(new Random(seed));
        Set<String> expected = slice.rows();
        assertTrue(expected.size() > 10, "the slice has no data");

        for (String layout : LAYOUTS) {
            assertEquals(expected, Rows.ofGeneric(xml(slice, "genericdata", layout)), layout);
            assertEquals(
                    expected, Rows.ofSpecific(xml(slice, "structurespecificdata", layout)), layout);
            for (String version : List.of("1.0.0", "2.0.0")) {
                String json = slice.answer21("jsondata&formatVersion=" + version, layout);
                assertEquals(List.of(), JsonSchemas.faults(json, version), layout);
                assertEquals(expected, Rows.ofJson(json), version + layout);
            }
            for (String version : List.of("2.0.0", "2.1.0")) {
                String json = slice.answer30("jsondata&formatVersion=" + version, layout);
                assertEquals(List.of(), JsonSchemas.faults(json, version), layout);
                assertEquals(expected, Rows.ofJson(json), version + layout);
            }
        }
        for (String format : List.of("generictimeseriesdata", "structurespecifictimeseriesdata")) {
            String message = xml(slice, format, "TIME_PERIOD");
            assertEquals(
                    expected,
                    format.startsWith("generic")
                            ? Rows.ofGeneric(message)
                            : Rows.ofSpecific(message));
        }
        for (String version : List.of("1.0.0", "2.0.0")) {
            assertEquals(
                    expected,
                    Rows.ofCsv(slice.answer21("csvdata&formatVersion=" + version, "TIME_PERIOD")));
        }
        for (String version : List.of("2.0.0", "2.1.0")) {
            assertEquals(
                    expected,
                    Rows.ofCsv(slice.answer30("csvdata&formatVersion=" + version, "TIME_PERIOD")));
        }
    }

    @Test
    void threeHundredSlicesHaveTheSameRowsInSdmxMl3AndSdmxJson() {
        Map<String, String> schemas = new HashMap<>();
        for (String layout : LAYOUTS) {
            schemas.put(layout, RawAnswer.get(SCHEMA_3 + layout, Map.of()).statusCode(200).text());
        }
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Slice slice = Slice.of(random);
            String layout = LAYOUTS[random.nextInt(LAYOUTS.length)];
            String message = slice.answer30("structurespecificdata", layout);
            Set<String> rows = Rows.ofSpecific(message);

            assertEquals(Rows.ofJson(slice.answer30("jsondata", layout)), rows, "seed " + seed);
            assertEquals(slice.rows(), rows, "seed " + seed);
            if (XmlSchemas.areAvailable()) {
                String schema = schemas.getOrDefault(layout, "");
                assertEquals(List.of(), XmlSchemas.faults(message, schema), "seed " + seed);
                assertFalse(
                        XmlSchemas.faults(message.replace("SEX=\"", "SEX=\"x"), schema).isEmpty(),
                        "seed " + seed);
            }
        }
    }

    private static String xml(Slice slice, String format, String layout) {
        String message = slice.answer21(format, layout);
        if (XmlSchemas.areAvailable()) {
            if (format.startsWith("generic")) {
                assertEquals(List.of(), XmlSchemas.faults(message), format + layout);
            } else {
                RawAnswer schema = RawAnswer.get(SCHEMA_2 + layout, Map.of());
                if (schema.status() == 200) {
                    assertEquals(
                            List.of(), XmlSchemas.faults(message, schema.text()), format + layout);
                }
            }
            assertFalse(
                    XmlSchemas.faults(message.replace("<mes:Test>", "<mes:Tst>")).isEmpty(),
                    "the schema accepts an invalid message");
        }
        return message;
    }

    /**
     * A random slice: areas, sexes and years, and of each series the first {@code firstN} and the
     * last {@code lastN} rows; all rows if both are 0.
     */
    private record Slice(
            List<String> areas, List<String> sexes, int from, int to, int firstN, int lastN) {
        static Slice of(Random random) {
            int from = 2000 + random.nextInt(4);
            return new Slice(
                    allButOne(AREAS, random),
                    allButOne(SEXES, random),
                    from,
                    from + 4 + random.nextInt(6),
                    random.nextInt(3),
                    random.nextInt(3));
        }

        private static List<String> allButOne(String[] codes, Random random) {
            List<String> remaining = new ArrayList<>(List.of(codes));
            remaining.remove(random.nextInt(remaining.size()));
            return remaining;
        }

        Set<String> rows() {
            Set<String> rows = new TreeSet<>();
            for (String area : areas) {
                for (String sex : sexes) {
                    List<String> series = new ArrayList<>();
                    for (int year = from; year <= to; year++) {
                        String key = "A." + area + ".LIVESTREAM_USERS." + sex + "._T._T._T._T";
                        String row = RELEASED.get(key + " " + year);
                        if (row != null) {
                            series.add(row);
                        }
                    }
                    boolean all = firstN + lastN == 0 || firstN + lastN >= series.size();
                    rows.addAll(all ? series : series.subList(0, firstN));
                    rows.addAll(
                            all ? series : series.subList(series.size() - lastN, series.size()));
                }
            }
            return rows;
        }

        private String key() {
            return "A."
                    + String.join("+", areas)
                    + ".LIVESTREAM_USERS."
                    + String.join("+", sexes)
                    + "....";
        }

        private String limits() {
            return (firstN > 0 ? "&firstNObservations=" + firstN : "")
                    + (lastN > 0 ? "&lastNObservations=" + lastN : "");
        }

        String answer21(String format, String layout) {
            return answer(
                    "/sdmx/2.1/data/DF_DIGITAL/"
                            + key()
                            + "?startPeriod="
                            + from
                            + "&endPeriod="
                            + to
                            + limits()
                            + "&dimensionAtObservation="
                            + layout
                            + "&format="
                            + format);
        }

        String answer30(String format, String layout) {
            return answer(
                    "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/"
                            + key()
                            + "?c[TIME_PERIOD]=ge:"
                            + from
                            + "+le:"
                            + to
                            + limits()
                            + "&dimensionAtObservation="
                            + layout
                            + "&format="
                            + format);
        }

        private static String answer(String target) {
            return RawAnswer.get(target, Map.of()).statusCode(200).text();
        }
    }
}
