package org.sharedgrowth.observatory.gateway.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AuditTest {
    private static final String API = "/api/indicators/v1/submissions/7";

    private final StubService indicators = Surroundings.indicators();

    @Inject AuditCheck check;
    @Inject MeterRegistry meters;

    @BeforeEach
    void resetStubs() {
        Surroundings.signIn().reset();
        indicators.forget();
        indicators.json("/", "{}");
    }

    @Test
    void changesAndRefusalsAreRecordedWithoutTheirQuery() throws Exception {
        long before = count();
        as(Person.contributor("KEN")).delete(API).then().statusCode(200);
        as(Person.reviewer("KEN")).delete(API).then().statusCode(403);
        as(Person.contributor("KEN")).delete(API + "?secret=1").then().statusCode(400);
        given().get("/api/indicators/v1/indicators").then().statusCode(200);
        await(before + 3);

        List<String> rows =
                texts(
                        """
                        SELECT name || ' ' || operation || ' ' || path || ' ' || verdict
                        FROM audit_entry ORDER BY at DESC LIMIT 3
                        """);
        assertTrue(
                rows.contains("contributor-ken withdrawSubmission " + API + " allowed"), rows + "");
        assertTrue(
                rows.contains("reviewer-ken withdrawSubmission " + API + " forbidden"), rows + "");
        assertTrue(
                rows.contains("contributor-ken withdrawSubmission " + API + " unknown-parameter"),
                rows + "");
    }

    @Test
    void refusalsOfGuestsAreOnlyCounted() throws Exception {
        long before = count();
        double guests = countRefused("unauthenticated");
        double forged = countRefused("invalid-token");
        for (int i = 0; i < 20; i++) {
            given().delete(API).then().statusCode(401);
            given().header("Authorization", "Bearer x.y.z").delete(API).then().statusCode(401);
        }
        as(Person.contributor("KEN")).delete(API).then().statusCode(200);
        await(before + 1);

        assertEquals(before + 1, count());
        assertEquals(20, countRefused("unauthenticated") - guests);
        assertEquals(20, countRefused("invalid-token") - forged);
    }

    @Test
    void refusalsOverTheLimitAreOnlyCounted() throws Exception {
        long before = count();
        double throttled = countRefused("too-many-requests");
        Person program = new Person("service-account-flood", List.of("contributor"), "NSO_KEN");
        for (int i = 0; i < 20; i++) {
            as(program)
                    .contentType("application/json")
                    .body("{}")
                    .post("/api/indicators/v1/structures");
        }
        as(Person.contributor("KEN")).delete(API).then().statusCode(200);
        await(before + 4);

        assertEquals(before + 4, count(), "three within the limit, and the last one");
        assertEquals(17, countRefused("too-many-requests") - throttled);
    }

    @Test
    void aReleaseRefusedForLackOfASecondFactorIsRecordedWithTheNameOfTheCaller() throws Exception {
        Browser browser = Browser.of(Person.reviewer("KEN"));
        String csrf = Browser.csrf(browser.get("/"));
        String path = API + "-by-script/release";

        browser.request()
                .header("Origin", Surroundings.ORIGIN)
                .header("X-CSRF-Token", csrf)
                .header("Idempotency-Key", "1")
                .post(path)
                .then()
                .statusCode(401);

        await(() ->
                count(
                                "path = '"
                                        + path
                                        + "' AND name = 'reviewer-ken'"
                                        + " AND verdict = 'second-factor-required'")
                        == 1);
    }

    private double countRefused(String problem) {
        return meters.counter("gateway.changes.refused", "problem", problem).count();
    }

    @Test
    void aReleaseIsRecordedBeforeTheServiceIsCalled() throws Exception {
        indicators.on(
                API + "/release",
                request ->
                        request.response()
                                .end(
                                        count("operation = 'releaseSubmission'") > 0
                                                ? "written"
                                                : "not written"));

        release().statusCode(200).body(equalTo("written"));
    }

    @Test
    void releasesFailButReadsWorkWhileTheAuditLogIsUnavailable() throws Exception {
        long withdrawn = count("verdict = 'allowed' AND operation = 'withdrawSubmission'");
        sql("ALTER TABLE audit_entry RENAME TO audit_entry_away");
        try {
            release().statusCode(503).body("type", equalTo("/problems/audit-unavailable"));
            assertEquals(List.of(), indicators.requests());
            as(Person.contributor("KEN")).delete(API).then().statusCode(200);
            given().get("/api/indicators/v1/indicators").then().statusCode(200);
        } finally {
            sql("ALTER TABLE audit_entry_away RENAME TO audit_entry");
        }
        await(() -> count("verdict = 'allowed' AND operation = 'withdrawSubmission'") > withdrawn);
        release().statusCode(200);
    }

    @Test
    void theDatabaseForbidsChangesOfEntries() {
        assertThrows(SQLException.class, () -> sql("UPDATE audit_entry SET verdict = 'allowed'"));
        assertThrows(SQLException.class, () -> sql("DELETE FROM audit_entry"));
        assertThrows(SQLException.class, () -> sql("TRUNCATE audit_entry"));
    }

    @Test
    void aChangedEntryIsDetected() throws Exception {
        as(Person.contributor("KEN")).delete(API).then().statusCode(200);
        release().statusCode(200);
        assertEquals(OptionalLong.empty(), firstBreak());
        as(Person.reviewer("KEN")).delete(API).then().statusCode(403);
        release().statusCode(200);

        sql(
                "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stays",
                """
                UPDATE audit_entry SET verdict = 'allowed' WHERE ctid =
                    (SELECT ctid FROM audit_entry WHERE verdict = 'forbidden' ORDER BY at DESC LIMIT 1)
                """,
                "ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_stays");

        assertTrue(firstBreak().isPresent());
        sql(
                "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stays",
                """
                UPDATE audit_entry SET verdict = 'forbidden' WHERE ctid =
                    (SELECT ctid FROM audit_entry WHERE verdict = 'allowed'
                     AND name = 'reviewer-ken' AND operation = 'withdrawSubmission' ORDER BY at DESC LIMIT 1)
                """,
                "ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_stays");
        assertEquals(OptionalLong.empty(), firstBreak());
    }

    @Test
    void theFirstMissingOrChangedEntryIsReported() {
        UUID chain = new UUID(0, 1);
        List<Link> links = new ArrayList<>();
        String previous = Link.BEGINNING;
        for (int seq = 1; seq <= 5; seq++) {
            Link link = Link.after(chain, seq, previous, decision("p" + seq));
            links.add(link);
            previous = link.hash();
        }
        assertEquals(OptionalLong.empty(), Link.firstBroken(links));

        List<Link> gap = new ArrayList<>(links);
        gap.remove(2);
        assertEquals(OptionalLong.of(3), Link.firstBroken(gap));
        List<Link> changed = new ArrayList<>(links);
        Link third = links.get(2);
        changed.set(2, new Link(chain, 3, decision("other"), third.previous(), third.hash()));
        assertEquals(OptionalLong.of(3), Link.firstBroken(changed));
        changed.set(2, Link.after(chain, 3, third.previous(), decision("other")));
        assertEquals(OptionalLong.of(4), Link.firstBroken(changed));
    }

    private static Decision decision(String path) {
        return new Decision(Instant.EPOCH, "s", "n", "o", path, "allowed");
    }

    private OptionalLong firstBreak() {
        return check.checkNewest().toCompletionStage().toCompletableFuture().join();
    }

    private static io.restassured.response.ValidatableResponse release() {
        return as(Person.reviewer("KEN"))
                .header("Idempotency-Key", "1")
                .post(API + "/release")
                .then();
    }

    private static io.restassured.specification.RequestSpecification as(Person person) {
        return given().header("Authorization", "Bearer " + Surroundings.signIn().token(person))
                .header("If-Match", "*")
                .header("Idempotency-Key", "k");
    }

    private static long count() {
        return count("true");
    }

    private static long count(String where) {
        try {
            return Long.parseLong(
                    texts("SELECT count(*) FROM audit_entry WHERE " + where).getFirst());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = Surroundings.database().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void sql(String... statements) throws SQLException {
        try (Connection connection = Surroundings.database().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static void await(long count) {
        await(() -> count() >= count);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 100; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Surroundings.pause(50);
        }
        throw new AssertionError("not in time");
    }
}
