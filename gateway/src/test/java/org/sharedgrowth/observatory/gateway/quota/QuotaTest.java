package org.sharedgrowth.observatory.gateway.quota;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.identity.Caller;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class QuotaTest {
    record FixedGateways(int count, boolean isCountKnown, boolean exchangesUse)
            implements Gateways {}

    private record Settings(WhenUnknown reads, WhenUnknown writes) implements QuotaConfig {
        private record FixedLimits(int data, int structures) implements Limits {}

        @Override
        public Duration window() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Limits guest() {
            return new FixedLimits(10, 4);
        }

        @Override
        public Limits user() {
            return new FixedLimits(20, 8);
        }

        @Override
        public Limits machine() {
            return new FixedLimits(100, 50);
        }

        @Override
        public Cost cost() {
            return TestCost.DEFAULT;
        }

        @Override
        public int callers() {
            return 1000;
        }

        @Override
        public OptionalInt replicas() {
            return OptionalInt.empty();
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration exchange() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration silence() {
            return Duration.ofSeconds(15);
        }
    }

    private static final Settings DEFAULT =
            new Settings(QuotaConfig.WhenUnknown.OPEN, QuotaConfig.WhenUnknown.CLOSED);

    @BeforeEach
    void resetStubs() {
        Surroundings.indicators().forget();
        Surroundings.indicators().json("/", "{}");
    }

    @Test
    void guestsAreCountedByAddressSeparatelyForDataAndStructures() {
        Quotas quotas = new Quotas(DEFAULT, new FixedGateways(1, true, true));
        for (int left = 9; left >= 0; left--) {
            assertEquals(left, quotas.take(Caller.GUEST, "10.0.0.1", false).left());
        }

        assertFalse(quotas.take(Caller.GUEST, "10.0.0.1", false).granted());
        assertTrue(quotas.take(Caller.GUEST, "10.0.0.1", true).granted());
        assertTrue(quotas.take(Caller.GUEST, "10.0.0.2", false).granted());
    }

    @Test
    void dataDoesNotUseUpTheQuotaOfPagesOrOfOthers() {
        Quotas quotas = new Quotas(DEFAULT, new FixedGateways(1, true, true));
        Caller reviewer = new Caller("r-1", "rev", Set.of(), Optional.empty(), true);
        quotas.charge(Caller.GUEST, "10.0.0.1", false, 1_000);

        assertFalse(quotas.take(Caller.GUEST, "10.0.0.1", false).granted());
        assertTrue(quotas.takePage(Caller.GUEST, "10.0.0.1").granted());

        quotas.chargePage(Caller.GUEST, "10.0.0.1", 1_000);
        assertFalse(quotas.takePage(Caller.GUEST, "10.0.0.1").granted());
        assertTrue(quotas.takePage(reviewer, "10.0.0.1").granted());
    }

    @Test
    void withoutAnExchangeOfUseEachGatewayGrantsItsShare() {
        Quotas quotas = new Quotas(DEFAULT, new FixedGateways(3, true, false));

        assertEquals(3, quotas.take(Caller.GUEST, "10.0.0.1", false).limit());
        assertEquals(1, quotas.take(Caller.GUEST, "10.0.0.1", true).limit());
    }

    @Test
    void withAnExchangeOfUseTheGatewaysGrantTheLimitTogether() {
        Quotas one = new Quotas(DEFAULT, new FixedGateways(2, true, true));
        Quotas two = new Quotas(DEFAULT, new FixedGateways(2, true, true));
        for (int i = 0; i < 6; i++) {
            one.take(Caller.GUEST, "10.0.0.1", false);
        }
        two.take(Caller.GUEST, "10.0.0.1", false);
        List<Use> uses = one.takeUnreportedUse();
        assertEquals(1, uses.size());
        assertEquals(6, uses.getFirst().count());
        assertFalse(uses.getFirst().caller().contains("10.0.0.1"));
        assertEquals(List.of(), one.takeUnreportedUse(), "reported once");

        two.chargeUseElsewhere(uses);

        assertEquals(2, two.take(Caller.GUEST, "10.0.0.1", false).left());
        assertEquals(9, two.take(Caller.GUEST, "10.0.0.2", false).left());
    }

    @Test
    void useAtAnotherGatewayIsCounted() {
        Quotas one = new Quotas(DEFAULT, new FixedGateways(2, true, true));
        Quotas two = new Quotas(DEFAULT, new FixedGateways(2, true, true));
        for (int i = 0; i < 10; i++) {
            one.take(Caller.GUEST, "10.0.0.1", false);
        }

        two.chargeUseElsewhere(one.takeUnreportedUse());

        assertFalse(two.take(Caller.GUEST, "10.0.0.1", false).granted());
    }

    @Test
    void useIsExchangedThroughTheDatabase() throws Exception {
        execute("INSERT INTO replica VALUES ('00000000-0000-0000-0000-000000000002', now())");
        String token =
                Surroundings.signIn()
                        .token(new Person("service-account-shared", List.of("reader"), ""));
        try {
            awaitGatewayCount(2);
            assertEquals("2", get(token).header("RateLimit-Remaining"));
            Surroundings.pause(500);
            // As if each known caller had sent two requests to the other gateway.
            execute(
                    "INSERT INTO quota_use SELECT '00000000-0000-0000-0000-000000000002', caller,"
                            + " tier, structures, now(), 2, now() FROM quota_use");
            Surroundings.pause(500);

            assertEquals(429, get(token).statusCode());
        } finally {
            execute(
                    "DELETE FROM replica WHERE id = '00000000-0000-0000-0000-000000000002'",
                    "DELETE FROM quota_use");
        }
        awaitGatewayCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, CLOSED, true, false",
        "CLOSED, CLOSED, false, false",
        "OPEN, OPEN, true, true"
    })
    void whileTheNumberOfGatewaysIsUnknownTheSettingDecides(
            QuotaConfig.WhenUnknown reads,
            QuotaConfig.WhenUnknown writes,
            boolean mayRead,
            boolean mayWrite) {
        Quotas quotas = new Quotas(new Settings(reads, writes), new FixedGateways(1, false, false));

        assertEquals(mayRead, quotas.mayAdmit(false));
        assertEquals(mayWrite, quotas.mayAdmit(true));
        assertTrue(
                new Quotas(new Settings(reads, writes), new FixedGateways(1, true, true))
                        .mayAdmit(true));
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:",
        "2001:db8:1:2:ffff:0:0:1, 2001:db8:1:2:",
        "::1, ''"
    })
    void anIpv6NetworkCountsAsOneGuest(String address, String network) {
        assertEquals(network, Quotas.network(address));
    }

    @Test
    void answersShowTheRemainingQuota() {
        given().get("/api/indicators/v1/observations?indicator=X")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"guest-data\";q=30000;w=60")
                .header("RateLimit", matchesPattern("\"guest-data\";r=[0-9]+;t=[0-9]+"))
                .header("RateLimit-Limit", "30000")
                .header("RateLimit-Remaining", matchesPattern("[0-9]+"))
                .header("RateLimit-Reset", matchesPattern("[0-9]+"));
        given().get("/sdmx/2.1/dataflow/all")
                .then()
                .header("RateLimit-Policy", containsString("guest-structures"));
    }

    @Test
    void refusalsNameTheTimeToWait() {
        String token =
                Surroundings.signIn()
                        .token(new Person("service-account-greedy", List.of("reader"), ""));
        for (int i = 0; i < 3; i++) {
            assertEquals(200, get(token).statusCode());
        }
        Response last = get(token);

        assertEquals(429, last.statusCode());
        // A repeated request is delayed for a moment.
        assertTrue(last.time() >= 100, last.time() + " ms");
        assertEquals("/problems/too-many-requests", last.path("type"));
        assertTrue(Integer.parseInt(last.header("Retry-After")) >= 1);
        assertEquals("0", last.header("RateLimit-Remaining"));
        assertEquals("application/problem+json", last.contentType());
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/dataflow/all, application/xml, <mes:ErrorMessage code=\"1001\">",
        "/sdmx/3.0/structure/dataflow, application/json, '\"errors\":[{\"code\":1001,'",
        "/v2/country, application/json, '[{\"message\":[{\"id\":\"120\",'"
    })
    void aRefusalHasTheErrorFormatOfTheDialect(String path, String type, String body) {
        String token =
                Surroundings.signIn()
                        .token(new Person("service-account-" + path, List.of("reader"), ""));
        for (int i = 0; i < 3; i++) {
            given().header("Authorization", "Bearer " + token).get(path).then().statusCode(200);
        }

        given().header("Authorization", "Bearer " + token)
                .get(path)
                .then()
                .statusCode(429)
                .contentType(type)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit-Policy", "\"machine-structures\";q=3;w=60")
                .header("RateLimit", matchesPattern("\"machine-structures\";r=0;t=[0-9]+"))
                .body(containsString(body));
    }

    @Test
    void errorsShowTheRemainingQuotaToo() {
        given().get("/api/indicators/v1/observations?indicator=X&nothing=1")
                .then()
                .statusCode(400)
                .header("RateLimit", matchesPattern("\"guest-data\";r=[0-9]+;t=[0-9]+"));
        given().header("Authorization", "Bearer nonsense")
                .get("/api/indicators/v1/indicators")
                .then()
                .statusCode(401)
                .header("RateLimit-Policy", containsString("guest-structures"));
    }

    @Test
    void theLimitsAndTheNumberOfGatewaysArePublished() throws Exception {
        given().get("/api/gateway/v1/limits")
                .then()
                .statusCode(200)
                .body("windowSeconds", equalTo(60))
                .body("gateways", equalTo(1))
                .body("tiers[0].tier", equalTo("guest"))
                .body("tiers[0].data", equalTo(30000));
        execute("INSERT INTO replica VALUES ('00000000-0000-0000-0000-000000000001', now())");
        try {
            awaitGatewayCount(2);
        } finally {
            execute("DELETE FROM replica WHERE id = '00000000-0000-0000-0000-000000000001'");
        }
        awaitGatewayCount(1);
    }

    private static Response get(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/indicators/v1/indicators");
    }

    private static void awaitGatewayCount(int gateways) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            int now = given().get("/api/gateway/v1/limits").path("gateways");
            if (now == gateways) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never counted " + gateways);
    }

    private static void execute(String... all) throws SQLException {
        try (Connection connection = Surroundings.database().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }
}
