package org.sharedgrowth.observatory.indicators.download;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

/** Downloads of whole dataflows over HTTP. */
@QuarkusTest
class DownloadTest {
    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    /** A client that sends no Accept-Encoding by default and does not decompress. */
    private static final RestAssuredConfig NO_DECODING =
            RestAssuredConfig.config()
                    .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    private static final String FILE = "/api/indicators/v1/flows/DF_WDI/download";

    private static @Nullable Release firstRelease;
    private static @Nullable Release secondRelease;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseData() {
        if (firstRelease != null) {
            return;
        }
        smallWorld.create();
        firstRelease =
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
        secondRelease =
                data.release(
                        "DF_WDI:1",
                        "WB",
                        v ->
                                v.series(
                                        "A.IND.NY_GDP_MKTP_CD._T._T._T._T._T",
                                        aSeries().row("2020", "2674851578586.7", "E")));
    }

    @Test
    void theTextFileHasTheSameRowsAsTheDataQuery() throws IOException {
        long release = id(firstRelease);
        Response answer = get(FILE + "?release=" + release, Map.of());
        assertEquals(200, answer.statusCode());
        assertEquals("text/csv;charset=UTF-8", answer.contentType());
        assertNull(answer.header("Content-Encoding"));
        assertEquals("Accept, Accept-Encoding", answer.header("Vary"));
        assertEquals(
                "attachment; filename=\"NAME\"; filename*=UTF-8''NAME"
                        .replace(
                                "NAME",
                                "df-wdi_release-%d_%s.csv"
                                        .formatted(
                                                release,
                                                publicationTime(firstRelease).substring(0, 10))),
                answer.header("Content-Disposition"));
        assertEquals("bytes", answer.header("Accept-Ranges"));
        assertEquals("public, max-age=3600", answer.header("Cache-Control"));
        assertEquals(
                FILE + "?format=sdmx-csv&release=" + release, answer.header("Content-Location"));

        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        String requested =
                RawAnswer.get(
                                "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/*?format=csvdata&asOf="
                                        + publicationTime(firstRelease),
                                Map.of())
                        .text();
        assertEquals(requested, text);
        assertTrue(text.contains("A,IND,NY_GDP_MKTP_CD,_T,_T,_T,_T,_T,2021,,"), text);
        assertTrue(!text.contains("IND,NY_GDP_MKTP_CD,_T,_T,_T,_T,_T,2022"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|gzip|gzip|text/csv;charset=UTF-8|csv",
                "|GZIP, deflate|gzip|text/csv;charset=UTF-8|csv",
                "|deflate||text/csv;charset=UTF-8|csv",
                "|identity||text/csv;charset=UTF-8|csv",
                "|gzip;q=0||text/csv;charset=UTF-8|csv",
                "?format=CSV|br||text/csv;charset=UTF-8|csv",
                "?format=sdmx-csv.gz|||application/gzip|csv.gz",
                "?format=csv.gz|gzip||application/gzip|csv.gz",
                "?format=parquet|gzip, deflate||application/vnd.apache.parquet|parquet"
            })
    void onlyClientsThatAcceptGzipGetIt(
            @Nullable String query,
            @Nullable String accepted,
            @Nullable String coding,
            String type,
            String ending)
            throws IOException {
        Map<String, String> headers =
                accepted == null ? Map.of() : Map.of(ACCEPT_ENCODING, accepted);
        String file = FILE + (query == null ? "" : query);
        Response answer = get(file, headers);
        byte[] bytes = answer.asByteArray();

        assertEquals(200, answer.statusCode());
        assertEquals(coding, answer.header("Content-Encoding"));
        assertEquals(type, answer.contentType());
        assertTrue(answer.header("Content-Disposition").contains("." + ending + "\"; filename*="));
        assertEquals("" + bytes.length, answer.header("Content-Length"));
        boolean zipped = "gzip".equals(coding) || ending.equals("csv.gz");
        if (!ending.equals("parquet")) {
            assertArrayEquals(get(FILE, Map.of()).asByteArray(), zipped ? unzip(bytes) : bytes);
        }
        Response head = given().config(NO_DECODING).headers(headers).head(file);
        for (String name : List.of("ETag", "Content-Length", "Content-Type", "Vary")) {
            assertEquals(answer.header(name), head.header(name), name);
        }
        assertEquals(coding, head.header("Content-Encoding"));
        Response part = get(file, with(headers, "Range", "bytes=3-8"));
        assertEquals(206, part.statusCode());
        assertEquals(coding, part.header("Content-Encoding"));
        assertArrayEquals(Arrays.copyOfRange(bytes, 3, 9), part.asByteArray());
        assertEquals(
                304, get(file, with(headers, "If-None-Match", answer.header("ETag"))).statusCode());
    }

    @Test
    void eachContentCodingHasItsOwnEntityTag() {
        String plain = get(FILE, Map.of()).header("ETag");
        String zipped = get(FILE, Map.of(ACCEPT_ENCODING, "gzip")).header("ETag");

        assertNotEquals(plain, zipped);
        assertEquals(
                200,
                get(FILE, Map.of(ACCEPT_ENCODING, "gzip", "Range", "bytes=0-9", "If-Range", plain))
                        .statusCode());
    }

    private static byte[] unzip(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    private static Map<String, String> with(
            Map<String, String> headers, String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return all;
    }

    @Test
    void theParquetFileHasTheSameRows() throws IOException {
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
    void rangesTogetherFormTheWholeFile() {
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
        Response beyondEnd = part("bytes=" + bytes.length + "-", tag);
        assertEquals(416, beyondEnd.statusCode());
        assertEquals("bytes */" + bytes.length, beyondEnd.header("Content-Range"));
        assertEquals("application/problem+json", beyondEnd.contentType());
    }

    @Test
    void aCopyIsCurrentForItsReleaseOnly() {
        String tag = get(FILE + "?release=" + id(firstRelease), Map.of()).header("ETag");
        assertEquals(
                304,
                get(FILE + "?asOf=" + publicationTime(firstRelease), Map.of("If-None-Match", tag))
                        .statusCode());
        assertNotEquals(tag, get(FILE + "?release=" + id(secondRelease), Map.of()).header("ETag"));

        given().config(NO_DECODING)
                .head(FILE + "?release=" + id(firstRelease))
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .header("Content-Disposition", startsWith("attachment"))
                .header(
                        "Content-Length",
                        equalTo(
                                ""
                                        + get(FILE + "?release=" + id(firstRelease), Map.of())
                                                .asByteArray()
                                                .length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdmx-csv", "sdmx-csv.gz", "parquet"})
    void theTagOfACopyTakesPrecedenceOverItsDate(String format) {
        String file = FILE + "?format=" + format;
        Response whole = get(file, Map.of());
        String date = whole.header("Last-Modified");
        Map<String, String> ifModifiedSince = Map.of("If-Modified-Since", date);
        assertEquals(304, get(file, ifModifiedSince).statusCode());
        given().config(NO_DECODING)
                .headers(ifModifiedSince)
                .head(file)
                .then()
                .statusCode(304)
                .header("Last-Modified", date);
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
                "text/html,*/*;q=0.8|200|text/csv;charset=UTF-8",
                "image/png,*/*;q=0.1|200|text/csv;charset=UTF-8",
                "application/gzip|200|application/gzip",
                "text/csv|200|text/csv;charset=UTF-8",
                "application/gzip;q=0.5,application/vnd.apache.parquet|200|application/vnd.apache.parquet"
            })
    void theAcceptHeaderChoosesTheFormatOrIsRefused(String accept, int status, String type) {
        Response answer = get(FILE, Map.of("Accept", accept));
        assertEquals(status, answer.statusCode());
        assertEquals(type, answer.contentType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?format=xml", "?release=x", "?asOf=2999-01-01", "?unknown=1"})
    void malformedRequestsAreRefused(String query) {
        assertEquals(400, get(FILE + query, Map.of()).statusCode());
    }

    @Test
    void unknownObjectsAreNotFound() {
        assertEquals(404, get("/api/indicators/v1/flows/NO_FLOW/download", Map.of()).statusCode());
        assertEquals(404, get(FILE + "?asOf=2001-01-01", Map.of()).statusCode());
        assertEquals(404, get(FILE + "?release=999999999", Map.of()).statusCode());
    }

    private static long id(@Nullable Release release) {
        return release == null ? 0 : release.id();
    }

    private static String publicationTime(@Nullable Release release) {
        return release == null ? "" : release.publishedAt().toString();
    }

    private static Response part(String range, String ifRange) {
        return get(FILE, Map.of("Range", range, "If-Range", ifRange));
    }

    private static Response get(String target, Map<String, String> headers) {
        return given().config(NO_DECODING).headers(headers).get(target);
    }
}
