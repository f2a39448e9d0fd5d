package org.sharedgrowth.observatory.indicators.download;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Whole dataflows over HTTP. */
@QuarkusTest
class DownloadTest {
    private static final String FILE = "/api/indicators/v1/flows/DF_WDI/download";

    private static @Nullable Release first;
    private static @Nullable Release second;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void theDataIsReleased() {
        if (first != null) {
            return;
        }
        smallWorld.exists();
        first =
                data.release(
                        "DF_WDI:1",
                        "WB",
                        v ->
                                v.series(
                                        "A.IND.NY_GDP_MKTP_CD._T._T._T._T._T",
                                        aSeries()
                                                .row("2020", "2667687951796.56")
                                                .row("2021", "", "O")
                                                .confidential("2022", "3")));
        second =
                data.release(
                        "DF_WDI:1",
                        "WB",
                        v ->
                                v.series(
                                        "A.IND.NY_GDP_MKTP_CD._T._T._T._T._T",
                                        aSeries().row("2020", "2674851578586.7", "E")));
    }

    @Test
    void theTextFileHoldsTheRowsOfTheQuery() throws IOException {
        long release = number(first);
        Response answer = get(FILE + "?release=" + release, Map.of());
        assertEquals(200, answer.statusCode());
        assertEquals("application/gzip", answer.contentType());
        assertEquals(
                "attachment; filename=\"DF_WDI-release-" + release + ".csv.gz\"",
                answer.header("Content-Disposition"));
        assertEquals("bytes", answer.header("Accept-Ranges"));
        assertEquals("public, max-age=3600", answer.header("Cache-Control"));
        assertEquals(
                FILE + "?format=sdmx-csv&release=" + release, answer.header("Content-Location"));

        String text;
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String asked =
                RawAnswer.get(
                                "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/*?format=csvdata&asOf="
                                        + published(first),
                                Map.of())
                        .text();
        assertEquals(asked, text);
        assertTrue(text.contains("A,IND,NY_GDP_MKTP_CD,_T,_T,_T,_T,_T,2021,,"), text);
        assertTrue(!text.contains("IND,NY_GDP_MKTP_CD,_T,_T,_T,_T,_T,2022"), text);
    }

    @Test
    void theColumnsHoldTheSameRows() throws IOException {
        Response answer = get(FILE + "?format=parquet", Map.of());
        assertEquals(200, answer.statusCode());
        assertEquals("application/vnd.apache.parquet", answer.contentType());
        assertEquals("public, max-age=60", answer.header("Cache-Control"));
        String[] lines =
                RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/*?format=csvdata", Map.of())
                        .text()
                        .split("\n", -1);
        String[] header = lines[0].split(",", -1);
        List<String> rows = new ArrayList<>();
        try (ParquetFileReader reader =
                        ParquetFileReader.open(
                                InputFile.of(ByteBuffer.wrap(answer.asByteArray())));
                RowReader row = reader.rowReader()) {
            assertEquals(
                    "DIGOBS:DF_WDI(1.0.0)",
                    reader.getFileMetaData().keyValueMetadata().get("dataflow"));
            while (row.hasNext()) {
                row.next();
                List<String> cells =
                        new ArrayList<>(List.of("dataflow", "DIGOBS:DF_WDI(1.0.0)", "R"));
                for (String name : Arrays.asList(header).subList(3, header.length)) {
                    cells.add(
                            row.isNull(name)
                                    ? ""
                                    : name.equals("OBS_VALUE")
                                            ? number(row.getDouble(name))
                                            : row.getString(name));
                }
                rows.add(String.join(",", cells));
            }
        }
        List<String> expected = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length - 1)) {
            String[] cells = line.split(",", -1);
            int value = Arrays.asList(header).indexOf("OBS_VALUE");
            cells[value] = cells[value].isEmpty() ? "" : number(Double.parseDouble(cells[value]));
            expected.add(String.join(",", cells));
        }
        assertEquals(expected, rows);
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    @Test
    void partsMakeTheWhole() {
        Response whole = get(FILE, Map.of());
        byte[] bytes = whole.asByteArray();
        String tag = whole.header("ETag");
        assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);

        Response head = part("bytes=0-9", tag);
        assertEquals(206, head.statusCode());
        assertEquals("bytes 0-9/" + bytes.length, head.header("Content-Range"));
        assertEquals("10", head.header("Content-Length"));
        assertEquals(tag, head.header("ETag"));
        assertArrayEquals(Arrays.copyOf(bytes, 10), head.asByteArray());
        Response tail = part("bytes=10-", tag);
        assertArrayEquals(Arrays.copyOfRange(bytes, 10, bytes.length), tail.asByteArray());
        Response last = part("bytes=-5", tag);
        assertArrayEquals(
                Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length), last.asByteArray());
        Response changed = part("bytes=0-9", "\"another\"");
        assertEquals(200, changed.statusCode());
        assertArrayEquals(bytes, changed.asByteArray());
        assertEquals(200, part("bytes=0-9", "W/" + tag).statusCode());
        Response behind = part("bytes=" + bytes.length + "-", tag);
        assertEquals(416, behind.statusCode());
        assertEquals("bytes */" + bytes.length, behind.header("Content-Range"));
        assertEquals("application/problem+json", behind.contentType());
    }

    @Test
    void aCopyIsGoodForTheSameReleaseOnly() {
        String tag = get(FILE + "?release=" + number(first), Map.of()).header("ETag");
        assertEquals(
                304,
                get(FILE + "?asOf=" + published(first), Map.of("If-None-Match", tag)).statusCode());
        assertNotEquals(tag, get(FILE + "?release=" + number(second), Map.of()).header("ETag"));

        given().head(FILE + "?release=" + number(first))
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .header("Content-Disposition", startsWith("attachment"))
                .header(
                        "Content-Length",
                        equalTo(
                                ""
                                        + get(FILE + "?release=" + number(first), Map.of())
                                                .asByteArray()
                                                .length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdmx-csv", "parquet"})
    void aCopyIsGoodByItsDateUnlessItsTagSaysOtherwise(String format) {
        String file = FILE + "?format=" + format;
        Response whole = get(file, Map.of());
        String date = whole.header("Last-Modified");
        Map<String, String> since = Map.of("If-Modified-Since", date);
        assertEquals(304, get(file, since).statusCode());
        given().headers(since).head(file).then().statusCode(304).header("Last-Modified", date);
        assertEquals(
                200,
                get(file, Map.of("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"))
                        .statusCode());
        assertEquals(
                200,
                get(file, Map.of("If-Modified-Since", date, "If-None-Match", "\"another\""))
                        .statusCode());
        assertEquals(206, get(file, Map.of("Range", "bytes=0-9", "If-Range", date)).statusCode());
        assertEquals(
                200,
                get(file, Map.of("Range", "bytes=0-9", "If-Range", "Sat, 01 Jan 2000 00:00:00 GMT"))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/png|406|application/problem+json",
                "application/vnd.apache.parquet|200|application/vnd.apache.parquet",
                "text/html,*/*;q=0.8|200|application/gzip",
                "image/png,*/*;q=0.1|200|application/gzip",
                "application/gzip;q=0.5,application/vnd.apache.parquet|200|application/vnd.apache.parquet"
            })
    void onlyWhatIsOfferedIsAnswered(String accept, int status, String type) {
        Response answer = get(FILE, Map.of("Accept", accept));
        assertEquals(status, answer.statusCode());
        assertEquals(type, answer.contentType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?format=xml", "?release=x", "?asOf=2999-01-01", "?unknown=1"})
    void whatCannotBeReadIsRefused(String query) {
        assertEquals(400, get(FILE + query, Map.of()).statusCode());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(404, get("/api/indicators/v1/flows/NO_FLOW/download", Map.of()).statusCode());
        assertEquals(404, get(FILE + "?asOf=2001-01-01", Map.of()).statusCode());
        assertEquals(404, get(FILE + "?release=999999999", Map.of()).statusCode());
    }

    private static long number(@Nullable Release release) {
        return release == null ? 0 : release.id();
    }

    private static String published(@Nullable Release release) {
        return release == null ? "" : release.publishedAt().toString();
    }

    private static Response part(String range, String ifRange) {
        return get(FILE, Map.of("Range", range, "If-Range", ifRange));
    }

    private static Response get(String target, Map<String, String> headers) {
        // REST-assured unpacks only what Content-Encoding says is packed.
        return given().headers(headers).get(target);
    }
}
