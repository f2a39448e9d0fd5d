package org.sharedgrowth.observatory.indicators.exchange.encoding;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Workbooks, and CSV tables with the names of codes. */
@QuarkusTest
class TablesForPeopleTest {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SLICE =
            "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.JPN.ICT_SKILLS._T?lang=fr";

    /** Columns of the sheet with the rows. */
    private static final int PERIOD = 16;

    private static final int VALUE = 17;
    private static final int STATUS = 24;
    private static final int SOURCE = 28;
    private static @Nullable Release release;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseData() {
        if (release != null) {
            return;
        }
        smallWorld.create();
        release =
                data.release(
                        "DF_DIGITAL:1",
                        "OBS",
                        v ->
                                v.series(
                                                "A.JPN.ICT_SKILLS._T._T._T._T._T",
                                                aSeries()
                                                        .row(
                                                                "2020",
                                                                "12.5",
                                                                "A",
                                                                "F",
                                                                "=HYPERLINK(\"http://x\")",
                                                                "a, b")
                                                        .row("2021", "", "L"))
                                        .series(
                                                "A.FRA.ICT_SKILLS._T._T._T._T._T",
                                                1990,
                                                "1 ".repeat(30).strip().split(" ", -1)));
    }

    @Test
    void idsAndNamesMayShareACell() {
        String flow = "dataflow,DIGOBS:DF_DIGITAL(1.0.0): DF_DIGITAL,R,";
        String key =
                "A: Code A,JPN: Japan,ICT_SKILLS: Adults with basic digital skills,_T: Total,"
                        + "_T: Total,_T: Total,_T: Total,_T: Total,";
        RawAnswer answer =
                RawAnswer.get(SLICE + "&format=csvfilewithlabels", Map.of())
                        .statusCode(200)
                        .header(
                                "Content-Type",
                                "application/vnd.sdmx.data+csv;version=2.0.0;labels=both");
        assertEquals(
                "STRUCTURE,STRUCTURE_ID,ACTION,FREQ: freq,REF_AREA: ref area,INDICATOR: indicator,"
                        + "SEX: sex,AGE: age,URBANISATION: urbanisation,INCOME: income,"
                        + "DISABILITY: disability,TIME_PERIOD: time period,OBS_VALUE: obs value,"
                        + "UNIT_MEASURE: unit measure,UNIT_MULT: unit mult,DECIMALS: decimals,"
                        + "OBS_STATUS: obs status,CONF_STATUS: conf status,SOURCE: source,"
                        + "COMMENT_OBS: comment obs\n"
                        + (flow + key)
                        + "2020,12.5,PT: Percent,0: Code 0,1: Code 1,A: Code A,F: Code F,"
                        + "\"'=HYPERLINK(\"\"http://x\"\")\",\"a, b\"\n"
                        + (flow + key)
                        + "2021,,PT: Percent,0: Code 0,1: Code 1,L: Code L,F: Code F,,\n",
                answer.text());
    }

    @Test
    void tableOptionsMayBeGivenInTheMediaType() {
        String text =
                RawAnswer.get(
                                SLICE,
                                Map.of(
                                        "Accept",
                                        "application/vnd.sdmx.data+csv; version=2.0.0;"
                                                + " timeFormat=normalized; KEYS=obs"))
                        .statusCode(200)
                        .text();
        assertTrue(text.startsWith("STRUCTURE,STRUCTURE_ID,ACTION,OBS_KEY,FREQ,"), text);
        assertTrue(text.contains("._T._T.2020,A,JPN,ICT_SKILLS,_T,_T,_T,_T,_T,2020-01-01,"), text);
    }

    @Test
    void namesMayHaveTheirOwnColumns() {
        String[] lines =
                RawAnswer.get(SLICE + "&format=csvdata&labels=name", Map.of())
                        .text()
                        .split("\n", -1);
        assertTrue(
                lines[0].startsWith(
                        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,freq,REF_AREA,ref area,"),
                lines[0]);
        assertTrue(lines[0].endsWith("SOURCE,source,COMMENT_OBS,comment obs"), lines[0]);
        assertTrue(
                lines[2].startsWith(
                        "dataflow,DIGOBS:DF_DIGITAL(1.0.0),DF_DIGITAL,R,A,Code A,JPN,Japan,"),
                lines[2]);
        assertTrue(
                lines[2].endsWith("2021,2021,,,PT,Percent,0,Code 0,1,Code 1,L,Code L,F,Code F,,,,"),
                lines[2]);
    }

    @Test
    void sdmx21SupportsTablesWithNames() {
        String[] lines =
                RawAnswer.get(
                                "/sdmx/2.1/data/DF_DIGITAL/A.JPN.ICT_SKILLS._T._T._T._T._T",
                                Map.of(
                                        "Accept",
                                        "application/vnd.sdmx.data+csv;version=1.0.0;labels=both"))
                        .text()
                        .split("\n", -1);
        assertTrue(lines[0].startsWith("DATAFLOW,FREQ: freq,"), lines[0]);
        assertTrue(
                lines[1].startsWith("DIGOBS:DF_DIGITAL(1.0.0): DF_DIGITAL,A: Code A,"), lines[1]);
    }

    private static byte[] workbook() {
        return given().urlEncodingEnabled(false)
                .get(SLICE + "&format=xlsx")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
    }

    @Test
    void equalRequestsGiveEqualWorkbooks(@TempDir Path folder)
            throws IOException, InterruptedException {
        byte[] first = workbook();
        Thread.sleep(1_100); // a time of writing would be in whole seconds

        assertArrayEquals(first, workbook());
        Path file = Files.write(folder.resolve("first.xlsx"), first);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            try (InputStream in = zip.getInputStream(zip.getEntry("docProps/core.xml"))) {
                String core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Instant released = requireNonNull(release).publishedAt();
                assertTrue(core.contains(released.truncatedTo(ChronoUnit.SECONDS) + "<"), core);
            }
        }
    }

    @Test
    void aWorkbookDescribesItsContent() throws IOException {
        byte[] bytes = workbook();
        try (InputStream in = new ByteArrayInputStream(bytes);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> about = book.getSheet(0).orElseThrow().read();
            List<Row> rows = book.getSheet(1).orElseThrow().read();
            Map<String, String> entries =
                    about.stream()
                            .filter(row -> row.getCellCount() > 1)
                            .collect(
                                    java.util.stream.Collectors.toMap(
                                            row -> row.getCellText(0),
                                            row -> row.getCellText(1),
                                            (a, b) -> a));
            assertEquals("DIGOBS:DF_DIGITAL(1.0.0)", entries.get("Identifier"));
            assertEquals("the newest release", entries.get("As of"));
            assertTrue(String.valueOf(entries.get("Newest release included")).endsWith("Z"));
            assertTrue(String.valueOf(entries.get("Query")).startsWith(SLICE));
            assertTrue(entries.containsKey("Licence"));
            assertEquals(
                    List.of("FREQ", "freq", "REF_AREA", "ref area", "INDICATOR", "indicator"),
                    texts(rows.get(0)).subList(0, 6));
            assertEquals(
                    List.of("A", "Code A", "JPN", "Japan", "ICT_SKILLS"),
                    texts(rows.get(1)).subList(0, 5));
            assertEquals("2020", rows.get(1).getCellText(PERIOD));
            Cell value = rows.get(1).getCell(VALUE);
            assertEquals(CellType.NUMBER, value.getType());
            assertEquals("12.5", value.getRawValue());
            Cell source = rows.get(1).getCell(SOURCE);
            assertEquals(CellType.STRING, source.getType());
            assertEquals("=HYPERLINK(\"http://x\")", source.getText());
            assertEquals("2021", rows.get(2).getCellText(PERIOD));
            assertTrue(rows.get(2).getOptionalCell(VALUE).isEmpty());
            assertEquals("L", rows.get(2).getCellText(STATUS));
            assertEquals(3, rows.size());
        }
    }

    @Test
    void aTooLongWorkbookIsRefusedWithWorkingLinks() {
        String target =
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.FRA.ICT_SKILLS._T._T._T._T?lang=fr&format=";
        RawAnswer refusal =
                RawAnswer.get(target + "xlsx", Map.of())
                        .statusCode(413)
                        .header("Observations-Estimated", "30")
                        .header("Observations-Limit", "25");
        String link = refusal.header("Link");
        String csv = target + "csvfilewithlabels";
        assertTrue(link.startsWith("<" + csv + ">; rel=\"alternate\"; type=\"text/csv\""), link);
        assertEquals(31, RawAnswer.get(csv, Map.of()).text().lines().count());
        RawAnswer.get(target + "xlsx&c[TIME_PERIOD]=ge:2000", Map.of()).statusCode(200);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        IntStream.range(0, row.getCellCount()).forEach(i -> texts.add(row.getCellText(i)));
        return texts;
    }

    @Test
    void aWorkbookIsChosenByMediaTypeAndHasNoHistory() {
        given().urlEncodingEnabled(false)
                .header("Accept", XLSX)
                .get("/sdmx/2.1/data/DF_DIGITAL/A.JPN.ICT_SKILLS._T._T._T._T._T")
                .then()
                .statusCode(200)
                .contentType(XLSX);
        int status = RawAnswer.get(SLICE + "&format=xlsx&includeHistory=true", Map.of()).status();
        assertTrue(status == 400 || status == 406, "" + status);
    }
}
