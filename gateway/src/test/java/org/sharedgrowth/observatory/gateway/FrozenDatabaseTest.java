package org.sharedgrowth.observatory.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.FrozenDatabase;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The gateway's database accepts connections but does not respond. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FrozenDatabaseTest {
    private static final long TWO_SECONDS = 2_000;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    private final StubService indicators = Surroundings.indicators();
    private Path dataDirectory;

    @BeforeEach
    void awaitReady() {
        dataDirectory = Path.of(Database.texts("show data_directory").getFirst());
        while (given().port(managementPort).get("/q/health/ready").statusCode() == 503) {
            Surroundings.pause(50); // not ready until it has warmed up
        }
        indicators.forget();
        indicators.on("/sdmx/3.0/data/", request -> request.response().end("figures"));
    }

    @Test
    void readinessDoesNotWaitForTheDatabase() {
        try (FrozenDatabase _ = new FrozenDatabase(dataDirectory)) {
            given().port(managementPort)
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .time(lessThan(TWO_SECONDS));
        }
    }

    @Test
    void guestsCanStillRead() {
        try (FrozenDatabase _ = new FrozenDatabase(dataDirectory)) {
            for (int i = 0; i < 10; i++) {
                given().get("/sdmx/3.0/data/dataflow/OBS/DF/1.0/" + i)
                        .then()
                        .statusCode(200)
                        .body(equalTo("figures"))
                        .time(lessThan(TWO_SECONDS));
            }
        }
    }
}
