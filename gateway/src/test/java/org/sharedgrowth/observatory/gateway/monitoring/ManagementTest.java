package org.sharedgrowth.observatory.gateway.monitoring;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ManagementTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void readinessChecksTheSchema() {
        given().port(managementPort)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("Schema"))
                .body("checks.find { it.name == 'Schema' }.data.pending", equalTo(0));
    }

    @Test
    void answersAreCountedByLatencyBucketAndUriGroup() {
        given().get("/help");
        given().port(managementPort)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_active_requests"))
                .body(containsString("le=\"0.25\""))
                .body(
                        containsString(
                                "operation=\"none\",outcome=\"SUCCESS\",status=\"200\",tier=\"none\",uri=\"/pages\""));
    }

    @Test
    void requestsAreCountedByOperationAndTier() {
        given().get("/api/reports/v1/reports");
        String metrics = given().port(managementPort).get("/q/metrics").asString();
        assertTrue(
                metrics.lines()
                        .anyMatch(line ->
                                line.startsWith("http_server_requests_seconds_count{")
                                        && line.contains("operation=\"listReports\"")
                                        && line.contains("tier=\"guest\"")
                                        && line.contains("uri=\"/api/reports\"")),
                metrics);
    }

    @Test
    void inventedMethodsAndPathsCreateNoTimeSeries() {
        for (int i = 0; i < 3; i++) {
            given().request("STRANGE" + i, "/help");
            given().get("/strange/" + i);
            given().get("/sdmx/3.0/data/strange/" + i);
            given().get("/api/reports/v1/reports/strange-" + i);
            sendRaw("GET http://strange-" + i + ".example/strange HTTP/1.1\r\nHost: x\r\n\r\n");
            sendRaw("OPTIONS * HTTP/1.1\r\nHost: strange" + i + "\r\n\r\n");
        }
        String metrics = given().port(managementPort).get("/q/metrics").asString();
        assertEquals(
                List.of(),
                metrics.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).contains("strange"))
                        .toList());
        assertTrue(metrics.contains("method=\"other\""), metrics);
    }

    private static void sendRaw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            assertTrue(socket.getInputStream().read() >= 0, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
