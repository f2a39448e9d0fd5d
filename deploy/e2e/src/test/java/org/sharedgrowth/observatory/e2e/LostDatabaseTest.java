package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The database's machine freezes, or it fails and a standby takes over: no connection is closed,
 * and old ones never respond again. The test starts one more process of each program; these
 * processes reach the database through a proxy. The suite's own processes are not affected.
 */
@ExtendWith(Suite.class)
class LostDatabaseTest {
    /** Maximum time until a writer gets an error. */
    private static final Duration MAX_ERROR_TIME = Duration.ofSeconds(3);

    /** Maximum time until everything works again. */
    private static final Duration MAX_RECOVERY_TIME = Duration.ofSeconds(10);

    /** Longer than any connection waits for an answer, so that all connections are closed. */
    private static final long OUTAGE_MILLIS = 9_000;

    /** Minimum number of reads of each path: fewer would prove nothing. */
    private static final int MIN_READS = 8;

    private static final String SUBMISSIONS = "/api/indicators/v1/submissions?flow=DF_DIGITAL";
    private static final String CALENDAR = "/api/indicators/v1/calendar";
    private static final String REPORTS = "/api/reports/v1/reports";

    /** Requests that can be answered from the memory of a service or the cache of the gateway. */
    private static final List<String> CACHED_PATHS =
            List.of(
                    "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&area=CHN,KEN,BRA",
                    "/api/indicators/v1/releases",
                    "/sdmx/3.0/data/dataflow/*/DF_DIGITAL/*/A.KEN.IT_NET_USER_ZS._T._T._T._T._T",
                    "/v2/country/KEN",
                    REPORTS,
                    "/indicators",
                    "/countries/KEN");

    private static DatabaseProxy databaseProxy;
    private static Node indicators;
    private static Node reports;
    private static Node gateway;

    @BeforeAll
    static void begin() {
        databaseProxy = new DatabaseProxy(Suite.running().port() + 5);
        Map<String, String> database =
                Map.of("OBSERVATORY_DB_PORT", Integer.toString(databaseProxy.port()));
        indicators = new Node("indicators", 10, database);
        String indicatorsAddress = indicators.address();
        reports =
                new Node(
                        "reports",
                        12,
                        merge(database, Map.of("OBSERVATORY_INDICATORS_URL", indicatorsAddress)));
        gateway =
                new Node(
                        "gateway",
                        14,
                        merge(
                                database,
                                Map.of(
                                        "OBSERVATORY_INDICATORS_URL",
                                        indicatorsAddress,
                                        "OBSERVATORY_REPORTS_URL",
                                        reports.address())));
        List.of(indicators, reports, gateway).forEach(Node::awaitReady);
    }

    @AfterAll
    static void end() {
        List.of(gateway, reports, indicators).forEach(Node::close);
        databaseProxy.close();
        TestCells.release(TestCells.DELETED);
    }

    @Test
    void readersAreNotAffectedAndWritersGetErrorsUntilAStandbyTakesOver() {
        warmUp();
        // The figures of this release are first read while the database is lost.
        TestCells.release(5);
        TestCells.waitUntilServed(indicators.address(), 5);
        try (Readers readers = new Readers(gateway, CACHED_PATHS)) {
            databaseProxy.loseServer();
            Instant lost = Instant.now();
            assertUnavailable(MAX_ERROR_TIME, () -> send(gateway));
            assertUnavailable(MAX_ERROR_TIME, () -> Http.send(gateway.request(CALENDAR)));
            assertUnavailable(MAX_RECOVERY_TIME, () -> send(indicators)); // not through the gateway
            Pause.millis(Math.max(0, OUTAGE_MILLIS - millisSince(lost)));

            databaseProxy.failOver();
            assertRecovered("outage", 2, readers);
        }
    }

    @Test
    void silentConnectionsAreClosedAlthoughNewOnesWork() {
        warmUp();
        try (Readers readers = new Readers(gateway, CACHED_PATHS)) {
            databaseProxy.loseServer();
            databaseProxy.failOver();
            assertRecovered("failover", 3, readers);
        }
    }

    /** The machine freezes: it receives data but answers nothing. */
    @Test
    void readersAreNotAffectedAndWritersGetErrorsWhileTheDatabaseIsFrozen() {
        warmUp();
        String token = new OfficeProgram("nso-ken").token();
        try (Readers readers = new Readers(gateway, CACHED_PATHS)) {
            try (FrozenDatabase _ = new FrozenDatabase(Postgres.dataDirectory())) {
                Instant frozen = Instant.now();
                assertUnavailable(MAX_ERROR_TIME, () -> send(gateway, token));
                assertUnavailable(MAX_ERROR_TIME, () -> Http.send(gateway.request(CALENDAR)));
                Pause.millis(Math.max(0, OUTAGE_MILLIS - millisSince(frozen)));
            }
            assertRecovered("frozen", 4, readers);
        }
    }

    private static void assertNoReadFailed(String description, Readers readers) {
        List<String> failures = readers.failures();
        int requestCount = readers.requestCount();
        System.out.printf(
                "lost database | %s: %d reads, %d failed%n",
                description, requestCount, failures.size());
        assertEquals(List.of(), failures);
        assertTrue(
                requestCount >= MIN_READS * CACHED_PATHS.size(),
                () -> "only " + requestCount + " requests");
    }

    /**
     * Fills connection pools and caches before the outage. After the outage of the previous test, a
     * pool may still have a connection that does not answer.
     */
    private static void warmUp() {
        for (String path : CACHED_PATHS) {
            Pause.until(MAX_RECOVERY_TIME, path, () -> isSuccessful(gateway.request(path)));
        }
        assertEquals(200, Http.send(indicators.request(CALENDAR)).status());
        assertEquals(200, Http.send(reports.request(REPORTS)).status());
    }

    /**
     * Asserts that everything works again within ten seconds, without a failed read until then, and
     * that the node follows the next release. The release comes last, because once the gateway
     * knows of a newer release, it no longer uses older answers in place of a failing service.
     *
     * @param value the value to release
     */
    private static void assertRecovered(String description, int value, Readers readers) {
        Instant back = Instant.now();
        until(back, "the calendar can be read", () -> isSuccessful(indicators.request(CALENDAR)));
        until(
                back,
                "reports can be read",
                () -> isSuccessful(reports.request(REPORTS + "?pageSize=1")));
        until(back, "the node can write", () -> acceptsFile(indicators));
        until(back, "the gateway forwards writes", () -> acceptsFile(gateway));
        assertNoReadFailed(description, readers);
        TestCells.release(value);
        List<String> released = List.of(Integer.toString(value));
        until(
                back,
                "the node follows the release",
                () -> TestCells.values(cells()).equals(released));
        System.out.printf(
                "lost database | %s: recovered after %d ms%n", description, millisSince(back));
    }

    /** Sends a file and returns whether it was accepted; asserts that a refusal came in time. */
    private static boolean acceptsFile(Node node) {
        Instant start = Instant.now();
        Answer answer = send(node);
        boolean isAccepted = answer.status() == 201 || answer.status() == 202;
        if (!isAccepted) {
            assertRefusedInTime(MAX_ERROR_TIME, start, answer);
        }
        return isAccepted;
    }

    private static Answer cells() {
        return TestCells.fetch(indicators.address());
    }

    private static boolean isSuccessful(HttpRequest.Builder request) {
        return Http.send(request).status() == 200;
    }

    private static void until(Instant back, String description, BooleanSupplier condition) {
        Pause.until(MAX_RECOVERY_TIME.minusMillis(millisSince(back)), description, condition);
    }

    private static long millisSince(Instant instant) {
        return Duration.between(instant, Instant.now()).toMillis();
    }

    /** Sends an office's file that is never released. */
    private static Answer send(Node node) {
        return send(node, new OfficeProgram("nso-ken").token());
    }

    private static Answer send(Node node, String token) {
        return Http.send(
                OfficeProgram.authorized(node.request(SUBMISSIONS), "POST", SUBMISSIONS, token)
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(TestCells.file(1))));
    }

    private static void assertUnavailable(Duration limit, Supplier<Answer> request) {
        Instant start = Instant.now();
        assertRefusedInTime(limit, start, request.get());
    }

    private static void assertRefusedInTime(Duration limit, Instant start, Answer answer) {
        long millis = millisSince(start);
        assertEquals(503, answer.status(), answer::toString);
        assertTrue(millis < limit.toMillis(), () -> "reported after " + millis + " ms: " + answer);
    }

    private static Map<String, String> merge(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
