package org.sharedgrowth.observatory.gateway.session;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.session.SignInFailed.Reason;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Token renewal while the sign-in server, the database or another gateway is slow. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RenewalTest {
    private static final Person CONTRIBUTOR = Person.contributor("KEN");
    private static final String API = "/api/indicators/v1/indicators";

    private final StubSignIn signIn = Surroundings.signIn();
    private final StubService indicators = Surroundings.indicators();

    @Inject SessionStore store;
    @Inject Sessions sessions;
    @Inject SignInServer server;
    @Inject SessionConfig config;
    @Inject Vertx vertx;

    @BeforeEach
    void resetStubs() {
        signIn.reset();
        indicators.forget();
        indicators.json("/", "{}");
        Database.run("delete from session");
    }

    @Test
    void noDatabaseLockIsHeldDuringARenewal() {
        Browser browser = browserWithOldToken();
        signIn.setTokenDelay(1_500);

        CompletableFuture<Integer> status =
                CompletableFuture.supplyAsync(() -> browser.get(API).statusCode());
        Database.await(() -> countTokenRequests() > 0);
        Surroundings.pause(300);

        assertFalse(status.isDone(), "the sign-in server has not answered yet");
        assertEquals(
                List.of(),
                Database.texts(
                        "select query from pg_stat_activity where state = 'idle in transaction'"));
        assertEquals(
                1,
                Database.texts("select 1 from session for update nowait").size(),
                "the row is not locked");
        assertEquals(200, status.join());
    }

    private long countTokenRequests() {
        return signIn.service().requests().stream()
                .filter(seen -> seen.target().endsWith("/token"))
                .skip(1) // the request of the sign-in
                .count();
    }

    @Test
    void concurrentRenewalsUseARefreshTokenOnce() {
        String id = id(browserWithOldToken());
        signIn.setTokenDelay(400);

        List<CompletableFuture<String>> gateways =
                IntStream.range(0, 4).mapToObj(i -> renew(anotherGateway(), id)).toList();

        assertEquals(1, gateways.stream().map(CompletableFuture::join).distinct().count());
        assertEquals(1, signIn.refreshes());
        assertEquals(List.of("1"), Database.texts("select count(*) from session"));
    }

    @Test
    void aCrashedRenewalIsTakenOverAfterItsLease() {
        Browser browser = browserWithOldToken();
        Database.run("update session set renewal_ends_at = now() + interval '1 s'");
        long start = System.nanoTime();

        browser.get(API);

        assertTrue(indicators.lastSeen().header("authorization").startsWith("Bearer "));
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() > 900);
        assertEquals(1, signIn.refreshes());
        assertEquals(
                List.of("1"),
                Database.texts("select count(*) from session where renewal_ends_at is null"));
    }

    @Test
    void aSessionEndedDuringARenewalStaysEnded() {
        String id = id(browserWithOldToken());
        signIn.setTokenDelay(500);
        CompletableFuture<String> token = renew(anotherGateway(), id);
        Database.await(() -> countTokenRequests() > 0);
        Database.run("delete from session");

        CompletionException failure = assertThrows(CompletionException.class, token::join);

        assertEquals(
                Reason.ENDED, assertInstanceOf(SignInFailed.class, failure.getCause()).reason());
        assertEquals(List.of("0"), Database.texts("select count(*) from session"));
    }

    @Test
    void newerTokensOfAnotherGatewayAreNotOverwritten() {
        String id = id(browserWithOldToken());
        signIn.setTokenDelay(500);
        CompletableFuture<String> token = renew(anotherGateway(), id);
        Database.await(() -> countTokenRequests() > 0);
        Database.run("update session set renewal_ends_at = null, access_ends_at = '2100-01-01Z'");

        assertNotEquals("", token.join());
        assertEquals(
                List.of("1"),
                Database.texts(
                        "select count(*) from session where access_ends_at = '2100-01-01Z'"));
    }

    @Test
    void sessionsSurviveAnOutageOfTheSignInServer() {
        String id = id(browserWithOldToken());
        signIn.service().on("/", request -> request.response().setStatusCode(503).end());

        CompletionException down =
                assertThrows(CompletionException.class, renew(anotherGateway(), id)::join);

        assertEquals(Reason.DOWN, assertInstanceOf(SignInFailed.class, down.getCause()).reason());
        signIn.reset();
        signIn.setNextPerson(CONTRIBUTOR);
        assertNotEquals("", renew(anotherGateway(), id).join());
    }

    @Test
    void anOutageOfTheSignInServerIsReported() {
        Browser browser = browserWithOldToken();
        signIn.service().on("/", request -> request.response().setStatusCode(503).end());

        browser.get(API)
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/identity-unavailable"));
    }

    @Test
    void changedRolesEndTheSession() {
        Browser browser = browserWithOldToken();
        String before = id(browser);
        signIn.setNextPerson(
                new Person(CONTRIBUTOR.name(), List.of("reader"), CONTRIBUTOR.provider()));

        browser.get(API).then().statusCode(200);

        assertFalse(indicators.lastSeen().headers().containsKey("authorization"), "as a guest");
        assertEquals(List.of("0"), Database.texts("select count(*) from session"));
        browser.signIn(CONTRIBUTOR, "/");
        assertNotEquals(before, id(browser));
    }

    @Test
    void anUnresponsiveStoreTimesOut() throws SQLException {
        Browser browser = Browser.of(CONTRIBUTOR);
        long start = System.nanoTime();
        try (Connection connection = Database.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table session in access exclusive mode");

            CompletableFuture<Integer> status =
                    CompletableFuture.supplyAsync(() -> browser.get(API).statusCode());
            Surroundings.pause(4_000);
            assertTrue(status.isDone(), "answered after two seconds");
            assertEquals(200, status.join());
            connection.rollback();
        }
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 4_000);
    }

    /** A browser whose token expires so soon that the next request renews it. */
    private Browser browserWithOldToken() {
        signIn.setTokenLifetime(10);
        Browser browser = Browser.of(CONTRIBUTOR);
        signIn.setTokenLifetime(300);
        return browser;
    }

    private static String id(Browser browser) {
        return Secrets.base64(Secrets.sha256(browser.cookies().getOrDefault("s", "")));
    }

    private Renewal anotherGateway() {
        return new Renewal(store, sessions, server, config, vertx);
    }

    private static CompletableFuture<String> renew(Renewal gateway, String id) {
        return gateway.of(id).toCompletionStage().toCompletableFuture();
    }
}
