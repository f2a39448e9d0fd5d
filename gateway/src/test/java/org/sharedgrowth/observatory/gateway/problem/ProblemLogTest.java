package org.sharedgrowth.observatory.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.LogLines;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The {@code instance} of a problem document identifies one log line. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ProblemLogTest {
    @ParameterizedTest
    @CsvSource({
        "/api/nowhere/person@example.org, not-found, 404",
        "/api/indicators/v1/indicators?person=1, unknown-parameter, 400",
        "/api/indicators/v1/cells, method-not-allowed, 405"
    })
    void aRefusalIsFoundByItsInstance(String path, String slug, int status) {
        try (LogLines lines = LogLines.ofTheGateway()) {
            String instance =
                    given().get(path).then().statusCode(status).extract().path("instance");

            assertEquals(
                    List.of("problem=%s status=%d instance=%s".formatted(slug, status, instance)),
                    lines.all().stream().filter(line -> line.contains(instance)).toList());
        }
    }

    @Test
    void aFailureIsFoundByItsInstanceWithItsCause() {
        Surroundings.indicators().forget();
        Surroundings.indicators().on("/", request -> request.connection().close());
        try (LogLines lines = LogLines.ofTheGateway()) {
            String instance =
                    given().get("/api/indicators/v1/indicators?q=" + System.nanoTime())
                            .then()
                            .extract()
                            .path("instance");

            List<String> logged =
                    lines.all().stream().filter(line -> line.contains(instance)).toList();
            assertEquals(1, logged.size(), lines.all().toString());
            assertTrue(
                    logged.getFirst().contains(" cause=indicators-service: "), logged.toString());
        }
    }

    @Test
    void onlyTheFirstLinesOfEachSecondAreWritten() throws Exception {
        Thread.sleep(1_000); // so that lines of other tests no longer count
        try (LogLines lines = LogLines.ofTheGateway()) {
            for (int i = 0; i < 10 * ProblemLog.MAX_LINES; i++) {
                ProblemLog.log(Problems.notFound("/x"));
                ProblemLog.log(Problems.tooManyRequests("p", 1, 1, 1));
            }
            Thread.sleep(1_001);
            ProblemLog.log(Problems.notFound("/x"));

            List<String> all = lines.all();
            assertTrue(all.size() >= ProblemLog.MAX_LINES, "wrote " + all.size());
            assertTrue(all.size() < 4 * ProblemLog.MAX_LINES, "wrote " + all.size());
            assertTrue(all.stream().anyMatch(line -> line.startsWith("problems-left-out=")));
            assertTrue(all.stream().noneMatch(line -> line.contains("too-many-requests")));
        }
    }
}
