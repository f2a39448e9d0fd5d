package org.sharedgrowth.observatory.indicators.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.structure.XmlSchemas;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Queries for changes, release by release or since an instant, including deletions. */
@QuarkusTest
class HistoryTest {
    private static final String SDMX_2_1_QUERY =
            "/sdmx/2.1/data/DF_DIGITAL/A.ZAF.FIBRE_COVERAGE.....?format=csvdata&formatVersion=2.0.0";
    private static final String KEY = "A.ZAF.FIBRE_COVERAGE._T._T._T._T._T";
    private static final String REMOVED_KEY = "A.ZAF.FIBRE_COVERAGE.F._T._T._T._T";

    /** Columns of SDMX-CSV 2.0. */
    private static final int ACTION = 2;

    private static final int SEX = 6;
    private static final int PERIOD = 11;
    private static final List<Release> RELEASES = new ArrayList<>();

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseThreeTimes() {
        if (!RELEASES.isEmpty()) {
            return;
        }
        smallWorld.create();
        RELEASES.add(
                data.release(
                        "DF_DIGITAL:1",
                        "OBS",
                        v ->
                                v.series(
                                                KEY,
                                                aSeries()
                                                        .row("2020", "1")
                                                        .row("2021", "2")
                                                        .row("2022", "3"))
                                        .series(REMOVED_KEY, aSeries().row("2020", "9"))));
        RELEASES.add(
                data.release(
                        "DF_DIGITAL:1",
                        "OBS",
                        v ->
                                v.series(
                                        KEY,
                                        aSeries()
                                                .row("2020", "1")
                                                .row("2021", "2.5", "P")
                                                .confidential("2022", "3")
                                                .row("2023", "4"))));
        RELEASES.add(data.release("DF_DIGITAL:1", "OBS", v -> v.delete(REMOVED_KEY)));
    }

    private static String publicationTime(int release) {
        return RELEASES.get(release).publishedAt().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|_T2020R _T2021R _T2023R",
                "asOf=@0|_T2020R _T2021R _T2022R F2020R",
                "asOf=@2|_T2020R _T2021R _T2023R",
                "updatedAfter=@0|_T2021R _T2023R _T2022D F2020D",
                "updatedAfter=@1|F2020D",
                "updatedAfter=@2|",
                "updatedAfter=@0&asOf=@1|_T2021R _T2023R _T2022D",
                "includeHistory=true|_T2020R _T2021R _T2022R F2020R _T2021R _T2023R _T2022D F2020D",
                "includeHistory=true&updatedAfter=@1|F2020D",
                "includeHistory=true&asOf=@0|_T2020R _T2021R _T2022R F2020R",
                "includeHistory=true&updatedAfter=@0&startPeriod=2023|_T2023R",
                "includeHistory=true&lastNObservations=1|_T2023R",
                "includeHistory=true&firstNObservations=2|_T2020R _T2021R _T2021R",
                "updatedAfter=2999|",
                "updatedAfter=1999-Q1|_T2020R _T2021R _T2023R"
            })
    void changesAreListed(String parameters, String expected) {
        String query = parameters == null ? "" : parameters;
        for (int i = 0; i < RELEASES.size(); i++) {
            query = query.replace("@" + i, publicationTime(i));
        }
        RawAnswer answer = RawAnswer.get(SDMX_2_1_QUERY + "&" + query, Map.of());
        if (expected == null) {
            answer.statusCode(404);
            return;
        }
        List<String> rows =
                answer.statusCode(200)
                        .text()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .map(cells -> cells[SEX] + cells[PERIOD] + cells[ACTION])
                        .toList();
        assertEquals(expected, String.join(" ", rows));
    }

    @ParameterizedTest
    @CsvSource({
        "updatedAfter=@0, SEX",
        "updatedAfter=@0, AllDimensions",
        "includeHistory=true, SEX",
        "includeHistory=true, REF_AREA",
        "includeHistory=true, AllDimensions",
        "includeHistory=true&lastNObservations=1, INDICATOR"
    })
    void changesAreTheSameInEveryLayout(String parameters, String dimension) {
        String query =
                SDMX_2_1_QUERY.replace("csvdata&formatVersion=2.0.0", "structurespecificdata");
        query += "&" + parameters.replace("@0", publicationTime(0)) + "&dimensionAtObservation=";
        String overTime = RawAnswer.get(query + "TIME_PERIOD", Map.of()).statusCode(200).text();
        String acrossDimension = RawAnswer.get(query + dimension, Map.of()).statusCode(200).text();
        assertEquals(cells(overTime), cells(acrossDimension));
        String generic = query.replace("structurespecificdata", "genericdata") + dimension;
        String text = RawAnswer.get(generic, Map.of()).statusCode(200).text();
        if (XmlSchemas.areAvailable()) {
            assertEquals(List.of(), XmlSchemas.faults(text));
        }
        String json = query.replace("structurespecificdata", "jsondata") + dimension;
        assertEquals(
                List.of(),
                JsonSchemas.faults(RawAnswer.get(json, Map.of()).statusCode(200).text(), "2.0.0"));
    }

    /**
     * Each observation's components, with the action of its data set and the components of its
     * series.
     */
    private static Set<String> cells(String message) {
        Set<String> cells = new TreeSet<>();
        String dataSet = "";
        String series = "";
        Matcher element = Pattern.compile("<(mes:DataSet|Series|Obs)( [^>]*?)/?>").matcher(message);
        while (element.find()) {
            switch (element.group(1)) {
                case "mes:DataSet" -> {
                    dataSet = element.group(2).replaceAll("xsi:type=\\S*|ss:structureRef=\\S*", "");
                    series = "";
                }
                case "Series" -> series = element.group(2);
                default -> {
                    List<String> parts =
                            new ArrayList<>(
                                    List.of((series + element.group(2)).trim().split("(?<=\") ")));
                    parts.replaceAll(String::trim);
                    parts.sort(null);
                    assertTrue(cells.add(dataSet.trim() + parts), "duplicate: " + parts);
                }
            }
        }
        return cells;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "includeHistory=true|2020 Replace @0 ,2021 Replace @1 ,2022 Delete  @1",
                "updatedAfter=@1|'2020 Delete  '"
            })
    void csvVersionOneHasColumnsForChangesAtTheEnd(String parameters, String expected) {
        String query = SDMX_2_1_QUERY.replace("&formatVersion=2.0.0", "&formatVersion=1.0.0&");
        List<String> lines =
                RawAnswer.get(query + parameters.replace("@1", publicationTime(1)), Map.of())
                        .statusCode(200)
                        .text()
                        .lines()
                        .toList();
        assertTrue(
                lines.getFirst().endsWith("COMMENT_OBS,ACTION,VALID_FROM,VALID_TO"),
                lines.getFirst());
        List<String> changes = lines.stream().skip(1).map(HistoryTest::change).toList();
        for (String change :
                expected.replace("@0", publicationTime(0))
                        .replace("@1", publicationTime(1))
                        .split(",", -1)) {
            assertTrue(changes.contains(change), change + " of " + changes);
        }
    }

    private static String change(String line) {
        List<String> cells = List.of(line.split(",", -1));
        return cells.get(9) + " " + String.join(" ", cells.subList(cells.size() - 3, cells.size()));
    }

    @Test
    void historyIsOneDataSetPerReleaseAndAction() {
        String target =
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.ZAF.FIBRE_COVERAGE?includeHistory=true";
        String text = RawAnswer.get(target, Map.of()).statusCode(200).text();

        JsonPath message = JsonPath.from(text);
        assertEquals(
                List.of("Replace", "Replace", "Delete", "Delete"),
                message.getList("data.dataSets.action"));
        assertEquals(publicationTime(0), message.getString("data.dataSets[0].validFrom"));
        assertEquals(publicationTime(1), message.getString("data.dataSets[1].validFrom"));
        assertEquals(publicationTime(1), message.getString("data.dataSets[2].validTo"));
        assertEquals(publicationTime(2), message.getString("data.dataSets[3].validTo"));
        assertEquals(List.of(0, 1, 2, 3), message.getList("data.structures[0].dataSets"));
        assertEquals(List.of(), JsonSchemas.faults(text, "2.0.0"));
    }

    @Test
    void historyIsValidXml() {
        for (String format : List.of("genericdata", "structurespecificdata")) {
            String text =
                    RawAnswer.get(
                                    SDMX_2_1_QUERY.replace("csvdata&formatVersion=2.0.0", format)
                                            + "&includeHistory=true",
                                    Map.of())
                            .statusCode(200)
                            .text();
            assertTrue(text.contains("action=\"Delete\""), text);
            assertTrue(text.contains("validToDate=\"" + publicationTime(2) + "\""), text);
            if (XmlSchemas.areAvailable() && format.startsWith("generic")) {
                assertEquals(List.of(), XmlSchemas.faults(text));
            }
        }
    }

    @Test
    void historyIsValidXmlInVersion3() {
        String flow = "/dataflow/DIGOBS/DF_DIGITAL/+";
        String text =
                RawAnswer.get(
                                "/sdmx/3.0/data"
                                        + flow
                                        + "/A.ZAF.FIBRE_COVERAGE?format=structurespecificdata"
                                        + "&includeHistory=true",
                                Map.of())
                        .statusCode(200)
                        .text();
        assertTrue(text.contains("ss:action=\"Delete\""), text);
        assertTrue(text.contains("ss:validToDate=\"" + publicationTime(2) + "\""), text);
        if (XmlSchemas.areAvailable()) {
            String schema =
                    RawAnswer.get("/sdmx/3.0/schema" + flow + "?format=schema", Map.of())
                            .statusCode(200)
                            .text();
            assertEquals(List.of(), XmlSchemas.faults(text, schema));
        }
    }

    @Test
    void aVintageIsMarkedWithItsOwnTime() {
        RawAnswer.get(
                        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.ZAF.FIBRE_COVERAGE?asOf="
                                + publicationTime(0),
                        Map.of())
                .statusCode(200)
                .body("data.dataSets", hasSize(1))
                .body("data.dataSets[0].validFrom", equalTo(publicationTime(0)))
                .body("data.dataSets[0].validTo", equalTo(publicationTime(0)));
    }

    @Test
    void formatsWithoutDeletionsRefuseChanges() {
        RawAnswer.get(
                        SDMX_2_1_QUERY.replace("csvdata&formatVersion=2.0.0", "xlsx")
                                + "&updatedAfter="
                                + publicationTime(0),
                        Map.of("Accept", "*/*"))
                .statusCode(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIME_PERIOD:desc|2023 2021 2020",
                "OBS_VALUE:desc|2023 2021 2020",
                "OBS_STATUS:desc+TIME_PERIOD|2021 2020 2023",
                "series_key+TIME_PERIOD|2020 2021 2023",
                "*:desc|2023 2021 2020",
                "COMMENT_OBS|2020 2021 2023",
                "OBS_VALUE:desc&limit=1&offset=1|2021"
            })
    void rowsAreInTheRequestedOrder(String sort, String periods) {
        List<String> found =
                RawAnswer.get(
                                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/"
                                        + KEY
                                        + "?format=csvdata&sort="
                                        + sort,
                                Map.of())
                        .statusCode(200)
                        .text()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1)[PERIOD])
                        .toList();
        assertEquals(periods, String.join(" ", found));
    }
}
