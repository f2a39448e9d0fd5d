package org.sharedgrowth.observatory.gateway.operator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OperatorPageTest {
    private static final Person ADMIN = new Person("admin", List.of("reader", "admin"), "");
    private static final String PAGE = "/operator";

    private final StubService indicators = Surroundings.indicators();
    private final StubService reports = Surroundings.reports();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
        indicators.json(
                "/api/indicators/v1/node", indicatorsNode("indicators-a", "1.0.0", 17, "checks"));
        reports.json("/api/reports/v1/node", reportsNode(17, true));
    }

    @AfterEach
    void restoreAllNodes() throws IOException {
        setNodes("indicators-service=" + indicators.url());
    }

    private static String indicatorsNode(String name, String version, int release, String queue) {
        return """
        {"node": "%s", "version": "%s", "startedAt": "2026-11-24T08:00:00Z",
         "release": %d, "publishedAt": "2026-11-24T10:00:00Z", "newer": {"than": "we"},
         "queues": [{"name": "%s", "waiting": 41, "running": 2}]}
        """
                .formatted(name, version, release, queue);
    }

    private static String reportsNode(int release, boolean reachable) {
        return """
        {"node": "reports-a", "version": "1.0.0", "startedAt": "2026-11-24T08:00:00Z",
         "release": %d, "feedReachable": %b,
         "queues": [{"name": "assessments", "waiting": 3, "running": 1}]}
        """
                .formatted(release, reachable);
    }

    @Test
    void thePageShowsReleasesQueuesBreakersAndQuotasOfAllNodes() {
        given().get("/api/indicators/v1/areas");

        Response page = Browser.of(ADMIN).get(PAGE);

        page.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("<a href=\"/operator\" aria-current=\"page\">Operation</a>"))
                .body(containsString("indicators-a (127.0.0.1:" + indicators.port() + ")"))
                .body(
                        containsString(
                                "<td class=\"nw\">24 November 2026, 08:00 UTC</td>"
                                        + "<td class=\"n\">17</td>"))
                .body(
                        containsString(
                                "files waiting for their check</th><td>indicators-service</td>"))
                .body(containsString("<td class=\"n\">41</td><td class=\"n\">2</td>"))
                .body(containsString("published reports to be assessed"))
                .body(containsString("audit entries to be written"))
                .body(containsString("<th scope=\"row\">guest</th>"))
                .body(not(containsString("not healthy")));
        assertTrue(
                page.asString()
                        .contains(
                                "<th scope=\"row\">127.0.0.1:"
                                        + indicators.port()
                                        + "</th><td>indicators-service</td>"),
                page.asString());
        assertTrue(indicators.lastSeen().header("authorization").startsWith("Bearer "));
    }

    @Test
    void otherRolesAreRefused() {
        Browser steward = Browser.of(new Person("steward", List.of("reader", "steward"), ""));
        steward.get(PAGE)
                .then()
                .statusCode(403)
                .body(containsString("This requires the role “admin”."));
        steward.get("/").then().body(not(containsString("href=\"/operator\"")));
        assertEquals(0, countRequests(indicators), "no service got a request");
    }

    @Test
    void officesAreRefused() {
        Browser.of(Person.reviewer("KEN")).get(PAGE).then().statusCode(403);
        Browser.of(Person.contributor("CHN")).get(PAGE).then().statusCode(403);
    }

    @Test
    void aGuestIsAskedToSignIn() {
        given().accept(Browser.ACCEPT)
                .get(PAGE)
                .then()
                .statusCode(401)
                .body(containsString("/session/sign-in?to=%2Foperator"));
    }

    @Test
    void aNodeThatIsDownIsShownEvenIfItsBreakerIsClosed() throws IOException {
        int closed = closedPort();
        setNodes("indicators-service=" + indicators.url() + ",http://127.0.0.1:" + closed);

        String page = waitForPageWith(":" + closed + "</th><td>indicators-service</td><td><span");

        assertTrue(
                page.contains(
                        "<th scope=\"row\">127.0.0.1:"
                                + closed
                                + "</th><td>indicators-service</td><td><span class=\"tag"
                                + " warn\"><span aria-hidden=\"true\">✕</span> does not"
                                + " answer</span></td><td><bdi>not known</bdi></td>"),
                page);
        assertTrue(page.contains("1 of 4 nodes is not healthy."), page);
    }

    @Test
    void aLaggingOrDisconnectedNodeIsShownAsSuch() {
        reports.json("/api/reports/v1/node", reportsNode(15, false));

        // The total number of nodes depends on the gateways that other tests have added.
        Browser.of(ADMIN)
                .get(PAGE)
                .then()
                .body(containsString("does not receive releases, 2 releases behind"))
                .body(containsString("<p class=\"answer\">1 of "));
    }

    @Test
    void aServiceWithAnInvalidReportIsNotHealthy() {
        indicators.json("/api/indicators/v1/node", "[]");
        reports.on("/api/reports/v1/node", request -> request.response().setStatusCode(503).end());

        Browser.of(ADMIN)
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("sends a state that cannot be read"))
                .body(containsString("answers with status 503"))
                .body(containsString("2 of 3 nodes are not healthy."));
    }

    @Test
    void differentVersionsOfNodesAreReported() {
        indicators.json(
                "/api/indicators/v1/node", indicatorsNode("indicators-a", "1.1.0", 17, "checks"));

        Browser.of(ADMIN)
                .get(PAGE)
                .then()
                .body(containsString("Nodes run different versions: 1.0.0"))
                .body(containsString("1.1.0"));
    }

    @Test
    void otherGatewaysAreShownUntilTheyStopReporting() throws SQLException {
        storeState("00000000-0000-0000-0000-000000000001", "gateway-b:8080", "now()");
        storeState(
                "00000000-0000-0000-0000-000000000002",
                "gateway-gone:8080",
                "now() - '1 minute'::interval");

        Browser.of(ADMIN)
                .get(PAGE)
                .then()
                .body(containsString("<th scope=\"row\">gateway-b:8080</th><td>gateway</td>"))
                .body(
                        containsString(
                                "<td>gateway-b:8080</td><td><span class=\"tag warn\">open: no"
                                        + " requests are sent to it</span></td><td class=\"n\">9</td>"))
                .body(
                        containsString(
                                "<th scope=\"row\">machine</th><td>gateway-b:8080</td><td"
                                        + " class=\"n\">2</td><td class=\"n\">81</td><td"
                                        + " class=\"n\">1\u202F234</td><td class=\"n\">7</td>"))
                .body(not(containsString("gateway-gone")));
    }

    @Test
    void thisGatewayIsShownEvenWhileTheDatabaseIsUnavailable() throws SQLException {
        sql("ALTER TABLE gateway_state RENAME TO gateway_state_away");
        try {
            Browser.of(ADMIN)
                    .get(PAGE)
                    .then()
                    .statusCode(200)
                    .body(containsString("so other gateways are not shown"))
                    .body(containsString("All 3 nodes are healthy."));
        } finally {
            sql("ALTER TABLE gateway_state_away RENAME TO gateway_state");
        }
    }

    private static void storeState(String id, String name, String seen) throws SQLException {
        sql(
                """
                INSERT INTO gateway_state VALUES ('%s', '{"node": "%s", "version": "1.0.0",
                  "startedAt": "2026-11-24T08:00:00Z", "queues": [], "newer": 1,
                  "breakers": [{"server": "reports-service", "host": "10.0.0.9", "port": 8082,
                                "open": true, "failures": 9}],
                  "tiers": [{"use": {"tier": "machine", "callers": 2, "fullest": 81},
                             "requests": 1234, "refused": 7}]}', %s)
                ON CONFLICT (gateway) DO UPDATE SET seen_at = excluded.seen_at
                """
                        .formatted(id, name, seen));
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = Surroundings.database().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static long countRequests(StubService service) {
        return service.requests().stream().filter(seen -> seen.target().endsWith("/node")).count();
    }

    private static void setNodes(String lists) throws IOException {
        Path part = Surroundings.NODES.resolveSibling("operator.part");
        Files.writeString(part, lists);
        Files.move(part, Surroundings.NODES, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        Surroundings.pause(300);
    }

    private static String waitForPageWith(String expected) {
        Browser browser = Browser.of(ADMIN);
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        String page = "";
        while (!page.contains(expected) && System.nanoTime() < end) {
            page = browser.get(PAGE).asString();
        }
        return page;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
