package org.sharedgrowth.observatory.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * Paths that another server might interpret differently (P01 to P07), and SDMX and World Bank
 * addresses with special characters (P08). The ids are those of {@link
 * org.sharedgrowth.observatory.gateway.MatrixTest}.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PathsTest {
    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        indicators.forget();
        indicators.json("/", "{}");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "P01, /api/indicators/v1/..%2fadmin",
        "P01, /api/indicators/v1/areas/KEN%2Fx",
        "P02, /api/indicators/v1/%2e%2e/reports",
        "P02, /api/indicators/v1/../v1/indicators",
        "P02, /sdmx/../api/indicators/v1/submissions",
        "P02, /sdmx/2.1/data/%2e%2e/%2E%2e/x",
        "P02, /v2/country/../../api/x",
        "P03, /api//indicators/v1/indicators",
        "P04, /api/indicators/v1/indicators;x",
        "P05, /api/indicators/v1/indicators%00",
        "P05, /sdmx/2.1/data/x%00",
        "P06, /api/indicators/v1/indicators/%c0%ae%c0%ae",
        "P06, /sdmx/2.1/data/%c0%af",
        "P07, /api/indicators/v1/indicators/%252e%252e",
        "P07, /api/indicators/v1/indicators/%zz",
        "P07, /sdmx/2.1/data/a\\b"
    })
    void ambiguousPathsAreRefused(String id, String path) throws IOException {
        String answer = Raw.get(path);

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertEquals(0, indicators.requests().size(), id);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "P08, '/sdmx/2.1/data/DF/A.KEN%2CBRA.X/all'",
        "P08, '/sdmx/2.1/data/DF/A.KEN%2BBRA.X/all'",
        "P08, '/sdmx/2.1/data/DF/A.KEN+BRA.X/all'",
        "P08, '/sdmx/3.0/data/dataflow/DIGOBS/DF/1.0.0+/A.KEN,BRA.X'",
        "P08, '/sdmx/2.1/data/DF/..X./all/'",
        "P08, '/v2/country/KE;BR/indicator/IT.NET?date=2018:2020'"
    })
    void specialCharactersOfSdmxAndWorldBankPathsPassUnchanged(String id, String target)
            throws IOException {
        String answer = Raw.get(target);

        assertTrue(answer.startsWith("HTTP/1.1 200 "), id + answer);
        assertEquals(target, indicators.lastSeen().target());
    }
}
