package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The configuration used in clusters: one host name with the addresses of all nodes of the
 * indicators-service, and a gateway that looks the name up. A hosts file replaces the name service.
 */
@ExtendWith(Suite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesByNameTest {
    private static final String NAME = "indicators-service-management";
    private static final List<String> PATHS =
            List.of(
                    "/api/indicators/v1/indicators?pageSize=5",
                    "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&area=KEN",
                    "/sdmx/2.1/codelist/DIGOBS/CL_SEX",
                    "/v2/country/KEN",
                    "/indicators");

    /** The gateway looks the name up every second, and the JVM caches it for another second. */
    private static final Duration MAX_NOTICE_TIME = Duration.ofSeconds(10);

    @TempDir private static Path folder;
    private static final List<Pod> pods = new ArrayList<>();
    private static Node gateway;

    /** Number of lines to skip in the gateway's log: those before all nodes were ready. */
    private static int startupLineCount;

    /**
     * A node and its address.
     *
     * @param management its port for metrics, at 127.0.0.1
     */
    private record Pod(Node node, String host, int management) {
        static Pod start(int number) {
            int offset = 8 + 2 * number;
            String host = "127.0.0." + (number + 1);
            Map<String, String> settings =
                    Map.of(
                            "QUARKUS_HTTP_HOST",
                            host,
                            "QUARKUS_HTTP_PORT",
                            Integer.toString(port()));
            return new Pod(
                    new Node("indicators", offset, settings),
                    host,
                    Suite.running().port() + offset + 1);
        }

        static int port() {
            return Suite.running().port() + 10;
        }

        /** The number of readers' requests that it has answered since its start. */
        long answeredRequests() {
            return Math.round(
                    Scrape.of(management, "/q/metrics")
                            .named("http_server_requests_seconds_count")
                            .stream()
                            .mapToDouble(sample -> Double.parseDouble(sample.value()))
                            .sum());
        }
    }

    @BeforeAll
    static void begin() throws IOException {
        writeHosts("127.0.0.2");
        for (int number = 1; number <= 3; number++) {
            pods.add(Pod.start(number));
        }
        gateway = new Node("gateway", 16, settings());
        for (Pod pod : pods) {
            pod.node().awaitReady();
        }
        gateway.awaitReady();
        for (String path : PATHS) {
            // The gateway may have sent requests to nodes that were not ready, and avoid them for a
            // moment.
            Pause.until(
                    MAX_NOTICE_TIME,
                    path + " is answered",
                    () -> Http.send(gateway.request(path)).status() == 200);
        }
        startupLineCount = gatewayLog().size();
    }

    private static Map<String, String> settings() {
        return Map.of(
                "GATEWAY_CACHE_ENABLED",
                "false",
                // Nothing listens at this address: nodes can be found only by the name.
                "OBSERVATORY_INDICATORS_URL",
                "http://127.0.0.1:" + Pod.port(),
                "OBSERVATORY_INDICATORS_NODES",
                NAME,
                "GATEWAY_NAMES_PAUSE",
                "1S",
                "JAVA_TOOL_OPTIONS",
                "-Dsun.net.inetaddr.ttl=1 -Djdk.net.hosts.file=" + hosts());
    }

    @AfterAll
    static void end() {
        gateway.close();
        pods.forEach(pod -> pod.node().close());
    }

    /** The new node is slow at first. */
    @Test
    @Order(1)
    void anAddedNodeGetsItsShareOfRequests() throws IOException {
        try (Readers readers = new Readers(gateway, PATHS)) {
            Pause.until(
                    MAX_NOTICE_TIME,
                    "readers have sent requests",
                    () -> readers.requestCount() > 50);
            serveFrom(0, 1);
            long first = pods.get(0).answeredRequests();
            long added = pods.get(1).answeredRequests();
            int before = readers.requestCount();
            Pause.until(
                    Duration.ofSeconds(30),
                    "more requests",
                    () -> readers.requestCount() > before + 150);
            first = pods.get(0).answeredRequests() - first;
            added = pods.get(1).answeredRequests() - added;
            System.out.println("  the first node answered " + first + ", the added one " + added);
            assertTrue(added > 0.3 * (first + added), added + " of " + (first + added));
            assertNoRequestFailed("added", readers);
        }
        assertFalse(hasOpenedBreaker(0), "the first node never failed");
        assertFalse(hasOpenedBreaker(1), "the added node is in use");
    }

    @Test
    @Order(2)
    void readersAreNotAffectedWhenANodeDies() throws IOException {
        serveFrom(0, 1, 2);
        try (Readers readers = new Readers(gateway, PATHS)) {
            Pause.millis(1_000);
            pods.get(1).node().kill();
            Pause.millis(3_000); // its address is still cached for a while
            serveFrom(0, 2);
            Pause.millis(1_000);
            assertNoRequestFailed("killed", readers);
        }
        assertFalse(hasOpenedBreaker(0), "the first node never failed");
        assertFalse(hasOpenedBreaker(2), "the third node never failed");
    }

    @Test
    @Order(3)
    void readersAreNotAffectedWhenANodeFreezes() throws IOException {
        serveFrom(0, 2);
        try (Readers readers = new Readers(gateway, PATHS)) {
            Pause.millis(1_000);
            pods.get(2).node().freeze();
            Pause.millis(5_000);
            assertTrue(hasOpenedBreaker(2), "it gets no requests");
            pods.get(2).node().thaw();
            long before = pods.get(2).answeredRequests();
            Pause.until(
                    MAX_NOTICE_TIME,
                    "it gets requests again",
                    () -> pods.get(2).answeredRequests() > before + 5);
            assertNoRequestFailed("frozen and thawed", readers);
        }
        assertFalse(hasOpenedBreaker(0), "the first node never failed");
    }

    private static void assertNoRequestFailed(String description, Readers readers) {
        System.out.println("  " + description + ": " + readers.requestCount() + " requests");
        assertEquals(List.of(), readers.failures());
        assertTrue(
                readers.requestCount() > 50, () -> "only " + readers.requestCount() + " requests");
    }

    /** Whether the gateway has opened the breaker of a node since all nodes were ready. */
    private static boolean hasOpenedBreaker(int pod) {
        return gatewayLog().stream()
                .skip(startupLineCount)
                .anyMatch(line -> line.contains(address(pod) + " gets no requests"));
    }

    private static String address(int pod) {
        return pods.get(pod).host() + ":" + Pod.port();
    }

    private static List<String> gatewayLog() {
        return gateway.output().lines().toList();
    }

    /**
     * Assigns the addresses of these nodes to the name, and waits until the gateway has noticed.
     */
    private static void serveFrom(int... numbers) throws IOException {
        writeHosts(
                Arrays.stream(numbers)
                        .mapToObj(number -> pods.get(number).host())
                        .toArray(String[]::new));
        String expected =
                "indicators-service is served by "
                        + Arrays.stream(numbers).mapToObj(NodesByNameTest::address).toList();
        Pause.until(MAX_NOTICE_TIME, expected, () -> expected.equals(lastServedByLine()));
    }

    /** The gateway's last log line about the nodes of the service. */
    private static String lastServedByLine() {
        return gatewayLog().stream()
                .filter(line -> line.contains("indicators-service is served by "))
                .map(line -> line.substring(line.indexOf("indicators-service is served by ")))
                .reduce("", (earlier, later) -> later);
    }

    private static void writeHosts(String... addresses) throws IOException {
        Path draft = folder.resolve("draft");
        String lines =
                Arrays.stream(addresses)
                        .map(address -> address + " " + NAME + "\n")
                        .collect(Collectors.joining());
        Files.writeString(draft, "127.0.0.1 localhost\n" + lines);
        Files.move(
                draft,
                hosts(),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path hosts() {
        return folder.resolve("hosts");
    }
}
