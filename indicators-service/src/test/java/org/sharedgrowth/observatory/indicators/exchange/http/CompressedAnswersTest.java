package org.sharedgrowth.observatory.indicators.exchange.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class CompressedAnswersTest {
    private static final String KEY = "A.ZAF.ICT_SKILLS._T._T._T._T._T";
    private static final String PATH = "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/" + KEY;
    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseSkills() {
        if (!released) {
            smallWorld.create();
            data.release("DF_WDI:1", "WB", v -> v.series(KEY, 2001, "1", "2", "3"));
            released = true;
        }
    }

    @ParameterizedTest(name = "over {0}")
    @EnumSource(HttpClient.Version.class)
    void aCompressedAnswerHasTheSameContent(HttpClient.Version version) throws Exception {
        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> plain = get(version, "identity", "");
            HttpResponse<byte[]> packed = get(version, "gzip, deflate, br", "");

            assertEquals(List.of("gzip"), packed.headers().allValues("Content-Encoding"));
            assertEquals(plain.headers().firstValue("ETag"), packed.headers().firstValue("ETag"));
            assertTrue(packed.headers().firstValue("Vary").orElse("").contains("Accept-Encoding"));
            assertArrayEquals(plain.body(), unpack(packed.body()));
        }
    }

    @Test
    void differentQueriesAndReleasesHaveSeparateAnswers() throws Exception {
        String all = text(get("gzip", "?format=csvdata"));
        String oneYear = text(get("gzip", "?format=csvdata&c%5BTIME_PERIOD%5D=2002"));
        assertEquals(4, all.lines().count(), all);
        assertEquals(2, oneYear.lines().count(), oneYear);

        data.release("DF_WDI:1", "WB", v -> v.series(KEY, 2001, "1", "2", "9"));
        String renewed = text(get("gzip", "?format=csvdata"));
        assertTrue(renewed.contains(",2003,9,"), renewed);
        data.release("DF_WDI:1", "WB", v -> v.series(KEY, 2001, "1", "2", "3"));
    }

    @ParameterizedTest(name = "Accept-Encoding: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                 | true",
                "br, GZIP;q=0.5       | true",
                "*                    | true",
                "gzip;q=0             | false",
                "gzip; q=0.000, *     | false",
                "br                   | false",
                "*;q=0                | false",
                "identity             | false"
            })
    void theAcceptEncodingHeaderIsRespected(String header, boolean accepted) {
        assertEquals(accepted, AcceptedCodings.admitsGzip(header));
    }

    private HttpResponse<byte[]> get(String encoding, String query) throws Exception {
        return get(HttpClient.Version.HTTP_1_1, encoding, query);
    }

    private static HttpResponse<byte[]> get(
            HttpClient.Version version, String encoding, String query) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + PATH + query))
                        .header("Accept-Encoding", encoding)
                        .build();
        HttpResponse<byte[]> answer =
                HttpClient.newBuilder()
                        .version(version)
                        .build()
                        .send(request, BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        return answer;
    }

    private static String text(HttpResponse<byte[]> packed) throws Exception {
        return new String(unpack(packed.body()), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] unpack(byte[] packed) throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
