package org.sharedgrowth.observatory.indicators.monitoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.testing.FrozenDatabase;
import org.sharedgrowth.observatory.indicators.testing.TestSurroundings;

/** The database accepts connections but does not respond. */
@QuarkusTest
class FrozenDatabaseTest {
    private static final long TWO_SECONDS = 2_000;
    private static final long TEN_SECONDS = 10_000;
    private static final String CALENDAR = "/api/indicators/v1/calendar";

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    @ConfigProperty(name = TestSurroundings.DATA_DIRECTORY)
    Path dataDirectory;

    @BeforeEach
    void warmUp() {
        given().port(managementPort).get("/q/health/ready").then().statusCode(200);
        given().get(CALENDAR).then().statusCode(200);
    }

    @Test
    void readinessStaysUpOnceTheDataIsLoaded() {
        try (FrozenDatabase _ = new FrozenDatabase(dataDirectory)) {
            given().port(managementPort)
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .time(lessThan(TWO_SECONDS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/indicators/v1/releases",
                "/api/indicators/v1/areas",
                "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&area=KEN",
                "/sdmx/3.0/structure/dataflow",
                "/v2/country"
            })
    void dataInMemoryIsServed(String path) {
        int status = given().get(path).statusCode();
        try (FrozenDatabase _ = new FrozenDatabase(dataDirectory)) {
            given().get(path).then().statusCode(status).time(lessThan(TWO_SECONDS));
        }
    }

    /** The request uses a connection that was opened before the database froze. */
    @Test
    void theTimeToWaitForAnAnswerIsLimited() {
        try (FrozenDatabase _ = new FrozenDatabase(dataDirectory)) {
            given().get(CALENDAR).then().statusCode(503).time(lessThan(TEN_SECONDS));
        }
    }

    @Test
    void theTimeToWaitForAConnectionIsLimited() throws Exception {
        int waiting = 3;
        List<CompletableFuture<Integer>> requests = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (FrozenDatabase _ = new FrozenDatabase(dataDirectory)) {
                Instant start = Instant.now();
                for (int i = 0; i < connections + waiting; i++) {
                    requests.add(
                            CompletableFuture.supplyAsync(
                                    () -> given().get(CALENDAR).statusCode(), threads));
                }
                while (countAnswers(requests, 503) < waiting) {
                    assertTrue(
                            Duration.between(start, Instant.now()).toSeconds() < 9,
                            () -> countAnswers(requests, 503) + " requests got an answer");
                    Thread.sleep(50);
                }
            }
            Instant thawed = Instant.now();
            given().get(CALENDAR).then().statusCode(200);
            assertTrue(Duration.between(thawed, Instant.now()).toSeconds() < 5);
        }
    }

    private static long countAnswers(List<CompletableFuture<Integer>> requests, int status) {
        return requests.stream().filter(each -> each.getNow(0) == status).count();
    }
}
