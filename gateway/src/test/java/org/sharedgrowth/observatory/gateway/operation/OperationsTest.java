package org.sharedgrowth.observatory.gateway.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsTest {
    private final Operations operations = new Operations();

    @ParameterizedTest
    @CsvSource({
        "POST, /api/indicators/v1/submissions/1/release, true, false",
        "POST, /api/indicators/v1/submissions/1/rele%61se, true, false",
        "PUT, /api/indicators/v1/submissions/1/schedule, true, false",
        "DELETE, /api/indicators/v1/submissions/1/schedule, false, false",
        "GET, /api/indicators/v1/releases/1, false, false",
        "POST, /api/reports/v1/reports/a/publish, true, false",
        "POST, /api/reports/v1/reports/a/dr%61ft/approve, false, true",
        "POST, /api/indicators/v1/submissions/1/review, false, true",
        "POST, /api/gateway/v1/keys, false, true"
    })
    void releasesAndChangesInvisibleToGuestsAreRecognised(
            String method, String path, boolean releases, boolean invisibleToGuests) {
        Operations.Found.One found =
                assertInstanceOf(
                        Operations.Found.One.class,
                        operations.find(HttpMethod.valueOf(method), path));

        assertEquals(releases, found.operation().releases());
        assertEquals(invisibleToGuests, found.operation().invisibleToGuests());
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/3.0/data/dataflow/x, sdmx data",
        "/sdmx/3.0/dat%61/dataflow/x, sdmx data",
        "/sdmx/%33.0/%64%61%74%61/dataflow/x, sdmx data",
        "/sdmx//3.0//data/dataflow/x, sdmx data",
        "/sdmx/3.0;v=1/data;a=b/dataflow/x, sdmx data",
        "/sdmx/3.0/structure/data/x, sdmx structures",
        "/sdmx/3.0/dat%2561/x, sdmx structures",
        "/v2/country/KEN/indicator/X, world bank data",
        "/v2/c%6funtry/KEN/%69ndicator/X, world bank data",
        "/v2/country, world bank structures",
        "/api/indicators/v1/indicators, listIndicators",
        "/api/indicators/v1/%69ndicators, listIndicators",
        "/api/indicators/v1/indicators/a%20b, getIndicator"
    })
    void theOperationIsFoundHoweverThePathIsWritten(String path, String id) {
        Operations.Found.One found =
                assertInstanceOf(Operations.Found.One.class, operations.find(HttpMethod.GET, path));

        assertEquals(id, found.operation().id());
    }
}
