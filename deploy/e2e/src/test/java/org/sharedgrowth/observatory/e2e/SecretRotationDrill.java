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
 * Secrets are changed as deploy/k8s/UPGRADING.md says, two of each program at work, and nobody who
 * reads, writes or is signed in notices.
 */
@ExtendWith(Suite.class)
class SecretRotationDrill {
    private static final String PERSON = "contributor-ken";

    private static final String KEY = "OBSERVATORY_SESSION_KEY";

    /** So few that they stay within their quotas although each waits for an answer all the time. */
    private static final int READERS = 2;

    /** Answered from the databases of the gateway (who is it?) and of the service. */
    private static final List<String> PAGES = List.of("/submissions", "/submissions?page=1");

    private static final List<String> READINGS =
            List.of(
                    "/api/indicators/v1/indicators?pageSize=5",
                    "/api/indicators/v1/calendar",
                    "/api/indicators/v1/releases?pageSize=2");

    @TempDir private static Path folder;
    private static List<Node> services = List.of();
    private static List<Node> gateways = List.of();

    /** The gateways that get requests: all but one that is being restarted. */
    private static final List<Node> IN_SERVICE = new CopyOnWriteArrayList<>();

    /** Of the gateways, as they were changed last. */
    private static final Map<String, String> SETTINGS = new HashMap<>();

    private static final AtomicInteger TURN = new AtomicInteger();

    @BeforeAll
    static void begin() throws IOException {
        services = List.of(new Node("indicators", 10), new Node("indicators", 12));
        Files.writeString(nodes(), listOf(services));
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
        // Which PostgreSQL refuses where something belongs to them.
        Postgres.execute(
                "drop role if exists " + second("indicators"),
                "drop role if exists " + second("gateway"));
    }

    private static Path nodes() {
        return folder.resolve("nodes.properties");
    }

    private static String listOf(List<Node> nodes) {
        return nodes.stream()
                .map(Node::address)
                .collect(Collectors.joining(",", "indicators-service=", "\n"));
    }

    /** Tells the gateways, which look every second. */
    private static void list(Node... nodes) throws IOException {
        Path draft = folder.resolve("draft");
        Files.writeString(draft, listOf(List.of(nodes)));
        Files.move(draft, nodes(), StandardCopyOption.REPLACE_EXISTING);
        Pause.millis(1_500);
    }

    private static HttpRequest.Builder request(String path) {
        List<Node> now = List.copyOf(IN_SERVICE);
        return now.get(Math.floorMod(TURN.getAndIncrement(), now.size())).request(path);
    }

    private static Readers guests() {
        return new Readers(
                READERS, SecretRotationDrill::request, READINGS, answer -> answer.status() == 200);
    }

    private static Readers signedIn(String session) {
        return new Readers(
                READERS,
                path -> request(path).header("Cookie", "s=" + session),
                PAGES,
                answer -> answer.status() == 200 && answer.body().contains(PERSON));
    }

    /** Replaces the services as an orchestrator does: one more first, then one after the other. */
    private static void rollOutServices(Map<String, String> changed) throws IOException {
        Node first = services.getFirst();
        Node last = services.getLast();
        try (Node more = new Node("indicators", 18, changed)) {
            more.awaitReady();
            list(more, last);
            first.restart(changed);
            list(more, first);
            last.restart(changed);
            list(first, last);
        }
    }

    private static void rollOutGateways(Map<String, String> changed) {
        SETTINGS.putAll(changed);
        gateways.forEach(SecretRotationDrill::restart);
    }

    private static void restart(Node gateway) {
        IN_SERVICE.remove(gateway);
        Pause.millis(300); // Requests that were given to it arrive.
        gateway.restart(Map.copyOf(SETTINGS));
        IN_SERVICE.add(gateway);
    }

    /**
     * A second login takes the place of the first, which would have to change its password while
     * programs still open connections with the one of before.
     */
    @Test
    void anotherLoginTakesThePlaceOfEachDatabaseLogin() throws SQLException, IOException {
        String password = secret();
        String session = session(gateways.getFirst(), gateways.getLast());
        try (Readers guests = guests();
                Readers people = signedIn(session);
                Uploads uploads = new Uploads(SecretRotationDrill::request)) {
            Pause.millis(1_000);
            add("indicators", password);
            rollOutServices(login("indicators", password));
            add("gateway", password);
            rollOutGateways(login("gateway", password));
            close("indicators");
            close("gateway");
            Pause.millis(2_000);
            assertAll(
                    () -> assertUnnoticed("login: guests", guests),
                    () -> assertUnnoticed("login: people", people),
                    () -> assertUnnoticed("login: uploads", uploads.sent(), uploads.failures()));
        } finally {
            open("indicators");
            open("gateway");
        }
    }

    /**
     * First every gateway can open what the new key seals, then they seal with it; a day later the
     * old key is gone.
     */
    @Test
    void anotherKeyTakesThePlaceOfTheSessionKey() {
        String before =
                SETTINGS.getOrDefault(KEY, Postgres.password("gateway-session-key").strip());
        String after = secret();
        Node first = gateways.getFirst();
        Node last = gateways.getLast();
        String sealedAnew;
        try (Readers people = signedIn(session(first, last))) {
            rollOutGateways(keys(before + "," + after));
            SETTINGS.putAll(keys(after + "," + before));
            restart(first);
            // One seals with the new key and one with the old: what one begins the other completes.
            sealedAnew = session(last, first);
            assertFalse(session(first, last).isEmpty(), "a session");
            try (Readers others = signedIn(sealedAnew)) {
                restart(last);
                assertUnnoticed("key: after, beside the old", others);
            }
            assertUnnoticed("key: before", people);
        }
        try (Readers others = signedIn(sealedAnew)) {
            rollOutGateways(keys(after));
            assertUnnoticed("key: after, alone", others);
        }
    }

    private static Map<String, String> keys(String keys) {
        return Map.of(KEY, keys);
    }

    private static void assertUnnoticed(String who, Readers readers) {
        assertUnnoticed(who, readers.asked(), readers.failures());
    }

    private static void assertUnnoticed(String who, int asked, List<String> failures) {
        System.out.printf("rotation | %s: %d requests, %d failed%n", who, asked, failures.size());
        assertEquals(List.of(), failures);
        assertTrue(asked > 40, () -> "only " + asked + " requests");
    }

    /** A login that does everything in the name of the first, so that nothing belongs to it. */
    private static void add(String login, String password) throws SQLException {
        String second = second(login);
        Postgres.execute(
                "create role " + second + " login in role " + login,
                "alter role " + second + " password '" + password + "'",
                "alter role " + second + " set role to " + login);
    }

    private static Map<String, String> login(String first, String password) {
        return Map.of("OBSERVATORY_DB_USER", second(first), "OBSERVATORY_DB_PASSWORD", password);
    }

    private static String second(String login) {
        return login + "_2";
    }

    private static void close(String login) throws SQLException {
        Postgres.execute("alter role " + login + " nologin");
    }

    private static void open(String login) throws SQLException {
        Postgres.execute("alter role " + login + " login");
    }

    /** What could be a password or a key: Base64 of 32 random bytes. */
    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Signs in; begun at one gateway and completed at another. */
    private static String session(Node begun, Node completed) {
        try (CodeFlow flow = CodeFlow.begunAt(begun)) {
            String session = flow.sessionFrom(completed, PERSON);
            assertFalse(session.isEmpty(), "a session");
            return session;
        }
    }
}
