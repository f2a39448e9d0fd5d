package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Released data survives a killed launcher, and the suite answers readers without the database. */
@ExtendWith(Suite.class)
class SurvivalTest {
    private static final String OBSERVATIONS =
            "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&area=CHN,KEN,BRA";

    @Test
    void releasedDataSurvivesAKill() {
        Answer before = Http.get(OBSERVATIONS);
        assertTrue(before.json().path("total").asInt() > 0, before::toString);

        Suite suite = Suite.running();
        suite.killLauncher();
        suite.start();

        // On a busy machine a service may be slow at the start; the gateway then avoids it for a
        // moment.
        Pause.until(
                Duration.ofSeconds(30),
                "figures are served",
                () -> Http.get(OBSERVATIONS).status() == 200);
        assertEquals(before.json().path("items"), Http.get(OBSERVATIONS).json().path("items"));
    }

    /** Simulates a restart of the database, which also leaves dead connections in the pool. */
    @Test
    void signInWorksAfterTheDatabaseClosedAllConnections() throws IOException {
        assertFalse(CodeFlow.token("reader").isEmpty());
        List<ProcessHandle> connections = connectionsOfTheSignInServer();

        connections.forEach(ProcessHandle::destroy);
        connections.forEach(connection -> connection.onExit().join());

        assertFalse(CodeFlow.token("reader").isEmpty());
    }

    /** Simulates the loss of the database's machine: a standby has taken over its address. */
    @Test
    void signInWorksAlthoughOldConnectionsAreSilent() throws IOException {
        assertFalse(CodeFlow.token("reader").isEmpty());
        List<ProcessHandle> connections = connectionsOfTheSignInServer();

        try (FrozenDatabase _ = new FrozenDatabase(connections)) {
            Pause.until(Duration.ofSeconds(10), "people sign in", SurvivalTest::isSignedIn);
        } finally {
            connections.forEach(ProcessHandle::destroy);
        }
    }

    private static boolean isSignedIn() {
        try {
            return !CodeFlow.token("reader").isEmpty();
        } catch (AssertionError notYet) {
            return false;
        }
    }

    /** The PostgreSQL processes of the sign-in server's idle database connections. */
    private static List<ProcessHandle> connectionsOfTheSignInServer() throws IOException {
        Path file = Suite.running().data().resolve("postgres/postmaster.pid");
        long server = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        List<ProcessHandle> connections =
                ProcessHandle.of(server)
                        .orElseThrow()
                        .children()
                        .filter(SurvivalTest::isOfTheSignInServer)
                        .toList();
        assertFalse(connections.isEmpty(), "the sign-in server has open connections");
        return connections;
    }

    /** The title of each PostgreSQL process names its database and state. */
    private static boolean isOfTheSignInServer(ProcessHandle process) {
        try {
            String title =
                    Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                            .replace('\0', ' ')
                            .strip();
            return title.contains(" keycloak keycloak ") && title.endsWith(" idle");
        } catch (IOException e) {
            return false; // the process has ended
        }
    }

    @Test
    void readersAreServedWhileTheDatabaseIsFrozen() {
        List<String> inMemory =
                List.of(
                        OBSERVATIONS,
                        "/api/indicators/v1/releases",
                        "/sdmx/3.0/data/dataflow/*/DF_DIGITAL/*/A.KEN.IT_NET_USER_ZS._T._T._T._T._T",
                        "/v2/country/KEN",
                        "/indicators",
                        "/countries/KEN");
        inMemory.forEach(path -> assertEquals(200, sendInTime(path).status(), path));

        try (FrozenDatabase _ = new FrozenDatabase(Suite.running().data().resolve("postgres"))) {
            for (String path : inMemory) {
                assertEquals(200, sendInTime(path).status(), path);
            }
            // The management ports of the three programs.
            for (int offset = 6; offset <= 8; offset++) {
                String origin = "http://127.0.0.1:" + (Suite.running().port() + offset);
                assertEquals(200, sendInTime(origin + "/q/health/ready").status(), origin);
            }
            int status = sendInTime("/api/indicators/v1/calendar?provider=NONE").status();
            assertTrue(status == 503, "unexpected status " + status);
        }

        Pause.until(
                Duration.ofSeconds(5),
                "the calendar can be read again",
                () -> Http.get("/api/indicators/v1/calendar").status() == 200);
    }

    /**
     * Sends a request, and asserts that the answer takes less than five seconds, after which a
     * service gives up a query. Pages leave out the parts that need the database sooner than that.
     */
    private static Answer sendInTime(String target) {
        Instant start = Instant.now();
        Answer answer =
                target.startsWith("/")
                        ? Http.send(Http.request(target)) // pages are not part of the contract
                        : Http.send(HttpRequest.newBuilder(URI.create(target)));
        Duration taken = Duration.between(start, Instant.now());
        assertTrue(taken.toMillis() < 5_000, target + " took " + taken);
        return answer;
    }

    @Test
    void aSecondStartReportsTheRunningSuite() throws Exception {
        String output = Suite.running().command();

        assertTrue(
                output.contains("Already running") && output.contains(Suite.running().origin()),
                output);
    }
}
