package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Besides the nodes of the suite, two nodes of each service run behind a second gateway, which has
 * no response cache. Nodes are added, removed, restarted and killed without any effect on readers.
 */
@ExtendWith(Suite.class)
class RollingRestartTest {
    /** Number of restarts; use more before a release: {@code -De2e.restarts=20}. */
    private static final int RESTARTS = Integer.getInteger("e2e.restarts", 5);

    /**
     * The {@code minReadySeconds} of the manifests: the time that a cluster waits before it
     * restarts the next node.
     */
    private static final long MIN_READY_MILLIS = 5_000;

    private static final List<String> PATHS =
            List.of(
                    "/api/indicators/v1/indicators?pageSize=5",
                    "/api/reports/v1/reports",
                    "/sdmx/2.1/codelist/DIGOBS/CL_SEX",
                    "/api/reports/v1/reports?pageSize=1");

    @TempDir private static Path folder;
    private static List<Node> nodes = List.of();
    private static Node gateway;

    @BeforeAll
    static void begin() throws IOException {
        nodes =
                List.of(
                        new Node("indicators", 10),
                        new Node("reports", 12),
                        new Node("indicators", 14),
                        new Node("reports", 16));
        gateway =
                new Node(
                        "gateway",
                        18,
                        Map.of(
                                "GATEWAY_CACHE_ENABLED",
                                "false",
                                "GATEWAY_UPSTREAM_NODES_FILE",
                                folder.resolve("nodes.properties").toString()));
        gateway.awaitReady();
        nodes.forEach(Node::awaitReady);
    }

    @AfterAll
    static void end() {
        gateway.close();
        nodes.forEach(Node::close);
    }

    @Test
    void nodesAreAddedAndReplaced() throws IOException {
        writeNodes(suiteNode(1), suiteNode(2));
        try (Readers readers = new Readers(gateway, PATHS)) {
            Pause.millis(2_000);
            writeNodes(
                    suiteNode(1) + "," + addresses("indicators"),
                    suiteNode(2) + "," + addresses("reports"));
            Pause.millis(3_000);
            writeNodes(addresses("indicators"), addresses("reports"));
            Pause.millis(3_000);
            assertNoReadFailed(readers);
        }
    }

    @Test
    void nodesAreRestartedInTurn() throws IOException {
        writeNodes(addresses("indicators"), addresses("reports"));
        try (Readers readers = new Readers(gateway, PATHS)) {
            Pause.millis(2_000);
            for (int i = 0; i < RESTARTS; i++) {
                nodes.get(i % nodes.size()).restart();
                Pause.millis(MIN_READY_MILLIS);
            }
            assertNoReadFailed(readers);
        }
    }

    @Test
    void readersAreNotAffectedWhenANodeDies() throws IOException {
        writeNodes(addresses("indicators"), addresses("reports"));
        try (Readers readers = new Readers(gateway, PATHS)) {
            Pause.millis(2_000);
            nodes.getFirst().kill();
            Pause.millis(3_000);
            assertNoReadFailed(readers);
        } finally {
            nodes.getFirst().restart();
        }
    }

    private static void assertNoReadFailed(Readers readers) {
        assertEquals(List.of(), readers.failures());
        assertTrue(
                readers.requestCount() > 100, () -> "only " + readers.requestCount() + " requests");
    }

    /** The address of the node that the suite itself runs for a service; it is never stopped. */
    private static String suiteNode(int offset) {
        return "http://127.0.0.1:" + (Suite.running().port() + offset);
    }

    private static String addresses(String service) {
        int first = service.equals("indicators") ? 0 : 1;
        return Stream.of(nodes.get(first), nodes.get(first + 2))
                .map(Node::address)
                .collect(Collectors.joining(","));
    }

    /** Writes the file of nodes, which the gateway reads every second. */
    private static void writeNodes(String indicators, String reports) throws IOException {
        Path draft = folder.resolve("draft");
        Files.writeString(
                draft, "indicators-service=" + indicators + "\nreports-service=" + reports + "\n");
        Files.move(draft, folder.resolve("nodes.properties"), StandardCopyOption.REPLACE_EXISTING);
        Pause.millis(1_500);
    }
}
