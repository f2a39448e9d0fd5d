package org.sharedgrowth.observatory.indicators.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** HEAD returns the same headers as GET, in every content coding (RFC 9110, 9.3.2). */
@QuarkusTest
class HeadAnswersTest {
    private static final String KEY = "A.JPN.ICT_SKILLS.M._T._T._T._T";
    private static final String FLOW = "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/";
    private static final List<String> COMPARED_HEADERS =
            List.of("Content-Encoding", "Content-Type", "ETag", "Last-Modified", "Vary");

    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseData() {
        if (!released) {
            smallWorld.create();
            data.release("DF_WDI:1", "WB", v -> v.series(KEY, 2001, "1", "2", "3"));
            released = true;
        }
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                        FLOW + KEY,
                        FLOW + KEY + "?format=csvdata",
                        FLOW + "*",
                        "/sdmx/2.1/data/DF_WDI/" + KEY,
                        "/sdmx/2.1/data/DF_WDI/all",
                        "/sdmx/2.1/dataflow",
                        "/sdmx/3.0/structure/dataflow",
                        "/sdmx/3.0/schema/dataflow/DIGOBS/DF_WDI/1.0.0",
                        "/v2/country",
                        "/v2/country/JP/indicator/ICT_SKILLS.M",
                        "/api/indicators/v1/indicators")
                .flatMap(target ->
                        Stream.of("", "identity", "gzip", "gzip;q=0, *;q=0.5")
                                .map(coding -> Arguments.of(target, coding)));
    }

    /** Answers whose content is compressed already. */
    static Stream<Arguments> workbooks() {
        return Stream.of("", "identity", "gzip")
                .map(coding -> Arguments.of(FLOW + KEY + "?format=xlsx", coding));
    }

    @ParameterizedTest
    @MethodSource({"answers", "workbooks"})
    void headHasTheSameHeadersAsGet(String target, String coding) {
        Map<String, String> headers =
                coding.isEmpty() ? Map.of() : Map.of("Accept-Encoding", coding);
        // Twice, because responses are cached in compressed form.
        for (int time = 0; time < 2; time++) {
            RawAnswer get = RawAnswer.get(target, headers).statusCode(200);
            RawAnswer head = RawAnswer.send(HttpMethod.HEAD, target, headers);

            assertEquals(200, head.status());
            assertEquals("", head.text());
            assertEquals(comparedHeaders(get), comparedHeaders(head));
            List<String> length = head.headers().getAll("Content-Length");
            assertTrue(
                    length.isEmpty() || length.equals(get.headers().getAll("Content-Length")),
                    length + " for " + get.headers().getAll("Content-Length"));
        }
    }

    private static List<String> comparedHeaders(RawAnswer answer) {
        return COMPARED_HEADERS.stream()
                .map(name -> name + ": " + answer.headers().getAll(name))
                .toList();
    }
}
