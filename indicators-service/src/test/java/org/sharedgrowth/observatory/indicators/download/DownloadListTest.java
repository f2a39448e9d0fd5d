package org.sharedgrowth.observatory.indicators.download;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The list of a dataflow's files, and the hashes stated in it. */
@QuarkusTest
class DownloadListTest {
    private static final String API = "/api/indicators/v1/";
    private static final String FILE = API + "flows/DF_WDI/download";

    /** Leaves bodies encoded as they are sent. */
    private static final RestAssuredConfig NO_DECODING =
            RestAssuredConfig.config()
                    .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseFigures() {
        smallWorld.create();
        data.release(
                "DF_WDI:1",
                "WB",
                all -> all.series("A.DEU.NY_GDP_MKTP_CD._T._T._T._T._T", 1993, "1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdmx-csv", "sdmx-csv.gz", "parquet"})
    void theListStatesSizeAndHashOfWhatIsDownloaded(String format) throws Exception {
        JsonPath list = given().get(FILE + "s").then().statusCode(200).extract().jsonPath();
        Map<String, Object> file = list.getMap("files.find { it.format == '" + format + "' }");
        String url = String.valueOf(file.get("url"));
        Response answer = get(url, Map.of());
        byte[] bytes = answer.asByteArray();

        assertEquals(3, list.getList("files").size());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.contentType().startsWith(String.valueOf(file.get("mediaType"))));
        assertEquals(bytes.length, file.get("size"));
        assertEquals(HexFormat.of().formatHex(hash(bytes)), file.get("sha256"));
        assertEquals(digest(bytes), answer.header("Repr-Digest"));
        // Answers with a part of the file, or with headers only, state the digest of the whole
        // file.
        assertEquals(digest(bytes), get(url, Map.of("Range", "bytes=3-8")).header("Repr-Digest"));
        assertEquals(digest(bytes), given().config(NO_DECODING).head(url).header("Repr-Digest"));
    }

    @Test
    void theDigestCoversTheEncodedBytes() throws Exception {
        Response zipped = get(FILE, Map.of("Accept-Encoding", "gzip"));

        assertEquals("gzip", zipped.header("Content-Encoding"));
        assertEquals(digest(zipped.asByteArray()), zipped.header("Repr-Digest"));
    }

    @Test
    void theListOfAnEarlierReleaseStaysTheSame() {
        JsonPath before = given().get(FILE + "s").jsonPath();
        data.release(
                "DF_WDI:1",
                "WB",
                all -> all.series("A.DEU.NY_GDP_MKTP_CD._T._T._T._T._T", 1993, "1", "3"));
        String path = FILE + "s?release=" + before.getLong("release");

        assertEquals(before.getMap(""), given().get(path).jsonPath().getMap(""));
        assertTrue(
                given().get(FILE + "s").jsonPath().getLong("release") > before.getLong("release"));
    }

    @Test
    void theListOfAnUnknownDataflowIsNotFound() {
        given().get(API + "flows/DF_NONE/downloads").then().statusCode(404);
    }

    private static Response get(String path, Map<String, String> headers) {
        return given().config(NO_DECODING).headers(headers).get(path);
    }

    private static byte[] hash(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String digest(byte[] bytes) throws Exception {
        return "sha-256=:" + Base64.getEncoder().encodeToString(hash(bytes)) + ":";
    }
}
