package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets are changed as described in deploy/k8s/UPGRADING.md, with two nodes of each program,
 * without any effect on readers, writers and signed-in people.
 */
@ExtendWith(Suite.class)
class SecretRotationDrill {
    private static final String PERSON = "contributor-ken";

    private static final String KEY = "OBSERVATORY_SESSION_KEY";

    /**
     * Number of readers: few enough to stay within their quotas although they send requests
     * continuously.
     */
    private static final int READERS = 2;

    /** Pages that need the databases of the gateway (for the session) and of the service. */
    private static final List<String> SIGNED_IN_PAGES =
            List.of("/submissions", "/submissions?page=1");

    private static final List<String> GUEST_PATHS =
            List.of(
                    "/api/indicators/v1/indicators?pageSize=5",
                    "/api/indicators/v1/calendar",
                    "/api/indicators/v1/releases?pageSize=2");

    @TempDir private static Path folder;
    private static List<Node> services = List.of();
    private static List<Node> gateways = List.of();

    /** The gateways that get requests: all except one that is being restarted. */
    private static final List<Node> IN_SERVICE = new CopyOnWriteArrayList<>();

    /** The current settings of the gateways. */
    private static final Map<String, String> SETTINGS = new HashMap<>();

    private static final AtomicInteger TURN = new AtomicInteger();

    @BeforeAll
    static void begin() throws IOException {
        services = List.of(new Node("indicators", 10), new Node("indicators", 12));
        Files.writeString(nodes(), nodesFileLine(services));
        SETTINGS.put("GATEWAY_CACHE_ENABLED", "false");
        SETTINGS.put("GATEWAY_UPSTREAM_NODES_FILE", nodes().toString());
        gateways =
                List.of(
                        new Node("gateway", 14, Map.copyOf(SETTINGS)),
                        new Node("gateway", 16, Map.copyOf(SETTINGS)));
        services.forEach(Node::awaitReady);
        gateways.forEach(Node::awaitReady);
        IN_SERVICE.addAll(gateways);
    }

    @AfterAll
    static void end() throws SQLException {
        gateways.forEach(Node::close);
        services.forEach(Node::close);
        // PostgreSQL refuses this if a role owns anything.
        Postgres.execute(
                "drop role if exists " + secondLogin("indicators"),
                "drop role if exists " + secondLogin("gateway"));
    }

    private static Path nodes() {
        return folder.resolve("nodes.properties");
    }

    private static String nodesFileLine(List<Node> nodes) {
        return nodes.stream()
                .map(Node::address)
                .collect(Collectors.joining(",", "indicators-service=", "\n"));
    }

    /** Writes the file of nodes, which the gateways read every second. */
    private static void writeNodes(Node... nodes) throws IOException {
        Path draft = folder.resolve("draft");
        Files.writeString(draft, nodesFileLine(List.of(nodes)));
        Files.move(draft, nodes(), StandardCopyOption.REPLACE_EXISTING);
        Pause.millis(1_500);
    }

    private static HttpRequest.Builder request(String path) {
        List<Node> now = List.copyOf(IN_SERVICE);
        return now.get(Math.floorMod(TURN.getAndIncrement(), now.size())).request(path);
    }

    private static Readers startGuests() {
        return new Readers(
                READERS,
                SecretRotationDrill::request,
                GUEST_PATHS,
                answer -> answer.status() == 200);
    }

    private static Readers startSignedInPeople(String session) {
        return new Readers(
                READERS,
                path -> request(path).header("Cookie", "s=" + session),
                SIGNED_IN_PAGES,
                answer -> answer.status() == 200 && answer.body().contains(PERSON));
    }

    /**
     * Replaces the nodes of the service as an orchestrator does: first starts an additional node,
     * then replaces one after another.
     */
    private static void rollOutServices(Map<String, String> changed) throws IOException {
        Node first = services.getFirst();
        Node last = services.getLast();
        try (Node more = new Node("indicators", 18, changed)) {
            more.awaitReady();
            writeNodes(more, last);
            first.restart(changed);
            writeNodes(more, first);
            last.restart(changed);
            writeNodes(first, last);
        }
    }

    private static void rollOutGateways(Map<String, String> changed) {
        SETTINGS.putAll(changed);
        gateways.forEach(SecretRotationDrill::restart);
    }

    private static void restart(Node gateway) {
        IN_SERVICE.remove(gateway);
        Pause.millis(300); // Requests already sent to it still arrive.
        gateway.restart(Map.copyOf(SETTINGS));
        IN_SERVICE.add(gateway);
    }

    /**
     * A second login replaces the first, because changing the password of the first would break
     * programs that still open connections with the old one.
     */
    @Test
    void eachDatabaseLoginIsReplaced() throws SQLException, IOException {
        String password = secret();
        String session = session(gateways.getFirst(), gateways.getLast());
        try (Readers guests = startGuests();
                Readers people = startSignedInPeople(session);
                UploadLoop uploads = new UploadLoop(SecretRotationDrill::request)) {
            Pause.millis(1_000);
            addSecondLogin("indicators", password);
            rollOutServices(login("indicators", password));
            addSecondLogin("gateway", password);
            rollOutGateways(login("gateway", password));
            forbidLogin("indicators");
            forbidLogin("gateway");
            Pause.millis(2_000);
            assertAll(
                    () -> assertNoRequestFailed("login: guests", guests),
                    () -> assertNoRequestFailed("login: people", people),
                    () ->
                            assertNoRequestFailed(
                                    "login: uploads", uploads.sentCount(), uploads.failures()));
        } finally {
            allowLogin("indicators");
            allowLogin("gateway");
        }
    }

    /**
     * First every gateway gets the new key for decryption, then they encrypt with it; when no
     * session uses the old key any more, it is removed.
     */
    @Test
    void theSessionKeyIsReplaced() {
        String before =
                SETTINGS.getOrDefault(KEY, Postgres.password("gateway-session-key").strip());
        String after = secret();
        Node first = gateways.getFirst();
        Node last = gateways.getLast();
        String newSession;
        try (Readers people = startSignedInPeople(session(first, last))) {
            rollOutGateways(keys(before + "," + after));
            SETTINGS.putAll(keys(after + "," + before));
            restart(first);
            // One gateway encrypts with the new key and one with the old: each completes sign-ins
            // that the other started.
            newSession = session(last, first);
            assertFalse(session(first, last).isEmpty(), "a session");
            try (Readers others = startSignedInPeople(newSession)) {
                restart(last);
                assertNoRequestFailed("key: new, with the old one", others);
            }
            assertNoRequestFailed("key: old", people);
        }
        try (Readers others = startSignedInPeople(newSession)) {
            rollOutGateways(keys(after));
            assertNoRequestFailed("key: new, alone", others);
        }
    }

    private static Map<String, String> keys(String keys) {
        return Map.of(KEY, keys);
    }

    private static void assertNoRequestFailed(String caller, Readers readers) {
        assertNoRequestFailed(caller, readers.requestCount(), readers.failures());
    }

    private static void assertNoRequestFailed(String caller, int requests, List<String> failures) {
        System.out.printf(
                "rotation | %s: %d requests, %d failed%n", caller, requests, failures.size());
        assertEquals(List.of(), failures);
        assertTrue(requests > 40, () -> "only " + requests + " requests");
    }

    /**
     * Adds a second login that acts as the given one, so that the second login owns nothing itself.
     */
    private static void addSecondLogin(String login, String password) throws SQLException {
        String second = secondLogin(login);
        Postgres.execute(
                "create role " + second + " login in role " + login,
                "alter role " + second + " password '" + password + "'",
                "alter role " + second + " set role to " + login);
    }

    private static Map<String, String> login(String first, String password) {
        return Map.of(
                "OBSERVATORY_DB_USER", secondLogin(first), "OBSERVATORY_DB_PASSWORD", password);
    }

    private static String secondLogin(String login) {
        return login + "_2";
    }

    private static void forbidLogin(String login) throws SQLException {
        Postgres.execute("alter role " + login + " nologin");
    }

    private static void allowLogin(String login) throws SQLException {
        Postgres.execute("alter role " + login + " login");
    }

    /** A random password or key: Base64 of 32 bytes. */
    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Signs in, starting at one gateway and completing at another. */
    private static String session(Node begun, Node completed) {
        try (CodeFlow flow = CodeFlow.beginAt(begun)) {
            String session = flow.signInAndReturnTo(completed, PERSON);
            assertFalse(session.isEmpty(), "a session");
            return session;
        }
    }
}
