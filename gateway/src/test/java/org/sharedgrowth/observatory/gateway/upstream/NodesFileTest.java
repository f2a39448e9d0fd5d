package org.sharedgrowth.observatory.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.LogLines;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A file of nodes that is only partly valid. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class NodesFileTest {
    private final String usual =
            "indicators-service="
                    + Surroundings.indicators().url()
                    + "\nreports-service="
                    + Surroundings.reports().url()
                    + "\n";

    @Inject Upstreams upstreams;
    @Inject MeterRegistry meters;

    @BeforeEach
    @AfterEach
    void writeUsualFile() throws IOException {
        write(usual);
        Database.await(() -> nodes().equals(nodesOfStubs()) && countRefused() == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicators-service=http://127.0.0.1:1\nreports-service=https://127.0.0.1:1\n",
                "reports-service=http://127.0.0.1:1\nindicators-service=http://127.0.0.1:70000\n",
                "indicators-service=http://127.0.0.1:1\nreport-service=http://127.0.0.1:1\n",
                "indicators-service=http://127.0.0.1:1\nreports-service=\\u12\n",
                "indicators-service=http://127.0.0.1:1\nreports-service=\n"
            })
    void aPartlyInvalidFileChangesNothing(String text) throws IOException {
        try (LogLines log = LogLines.ofTheGateway()) {
            write(text);

            Database.await(() -> countRefused() == 1);
            assertEquals(nodesOfStubs(), nodes());
            Surroundings.pause(300);
            assertEquals(nodesOfStubs(), nodes());
            assertEquals(
                    1,
                    log.all().stream().filter(NodesFileTest::isUnchangedNotice).count(),
                    log.all() + "");
        }
    }

    private static boolean isUnchangedNotice(String line) {
        return line.contains("The nodes are unchanged");
    }

    @Test
    void aRepeatedFaultIsLoggedAgainAfterAFix() throws IOException {
        try (LogLines log = LogLines.ofTheGateway()) {
            for (int i = 0; i < 2; i++) {
                write("indicators-service=x\n");
                Database.await(() -> countRefused() == 1);
                writeUsualFile();
            }
            assertEquals(2, log.all().stream().filter(NodesFileTest::isUnchangedNotice).count());
        }
    }

    @Test
    void aValidFileIsApplied() throws IOException {
        write(usual.replace("\nreports", ",http://127.0.0.1:1?weight=2\nreports"));

        Database.await(() -> nodes().contains(", 127.0.0.1:1]"));
        assertTrue(countRefused() == 0);
    }

    private String nodes() {
        return upstreams.indicators().nodes() + " " + upstreams.reports().nodes();
    }

    private static String nodesOfStubs() {
        return "[127.0.0.1:"
                + Surroundings.indicators().port()
                + "] [127.0.0.1:"
                + Surroundings.reports().port()
                + "]";
    }

    private double countRefused() {
        return meters.get("gateway.nodes.file.refused").gauge().value();
    }

    private static void write(String text) throws IOException {
        Path draft = Surroundings.NODES.resolveSibling("draft");
        Files.writeString(draft, text);
        Files.move(draft, Surroundings.NODES, StandardCopyOption.REPLACE_EXISTING);
    }
}
