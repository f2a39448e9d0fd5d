package org.sharedgrowth.observatory.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutOrderTest {
    private static final String LOCK =
            "quarkus.datasource.reactive.additional-properties.lock_timeout";

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "indicators-service", "reports-service"})
    void theTimeoutsOfEveryProgramAreInOrder(String program) throws IOException {
        assertEquals(List.of(), TimeoutOrder.faults(config(program, Map.of())));
    }

    @Test
    void anOuterTimeoutThatIsTooShortIsReported() throws IOException {
        Map<String, String> changed = Map.of("observatory.write-timeout", "8S");

        assertEquals(
                List.of(
                        "observatory.write-timeout (PT8S) must be longer than the maximum silence"
                                + " of a connection (PT8S)",
                        "observatory.write-timeout (PT8S) must be longer than"
                                + " quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout"
                                + " (PT8S)"),
                TimeoutOrder.faults(config("reports-service", changed)));
    }

    @Test
    void aGatewayTimeoutThatIsTooShortIsReported() throws IOException {
        Map<String, String> changed = Map.of("gateway.route.answer-timeout", "9s");

        assertEquals(
                List.of(
                        "gateway.route.answer-timeout (PT9S) must be longer than"
                                + " observatory.write-timeout (PT10S)"),
                TimeoutOrder.faults(config("gateway", changed)));
    }

    @Test
    void aMissingTimeoutIsReported() throws IOException {
        Map<String, String> changed = Map.of(LOCK, "");

        assertEquals(
                List.of(LOCK + " is not configured"),
                TimeoutOrder.faults(config("indicators-service", changed)));
    }

    /** The shipped settings of a program, some of them changed. */
    private static Config config(String program, Map<String, String> changed) throws IOException {
        URL shared = TimeoutOrder.class.getResource("/META-INF/microprofile-config.properties");
        URL programSettings =
                Path.of("..", "..", program, "src/main/resources/application.properties")
                        .toUri()
                        .toURL();
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("prod")
                .withSources(
                        new PropertiesConfigSource(shared, 100),
                        new PropertiesConfigSource(programSettings, 250),
                        new PropertiesConfigSource(changed, "changed", 300))
                .build();
    }
}
