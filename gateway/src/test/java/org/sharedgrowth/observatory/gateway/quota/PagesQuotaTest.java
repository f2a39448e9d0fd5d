package org.sharedgrowth.observatory.gateway.quota;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(PagesQuotaTest.SmallQuota.class)
class PagesQuotaTest {
    private static final int LIMIT = 6;

    /** A profile with small limits for guests. */
    public static class SmallQuota implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.quota.guest.data", Integer.toString(LIMIT));
        }
    }

    @Test
    void pagesAndTheSignInServerHaveTheirOwnQuota() {
        StubService signIn = Surroundings.signIn().service();
        String discovery = StubSignIn.REALM + "/.well-known/openid-configuration";
        signIn.json(discovery, "{}");
        for (int i = 0; i < LIMIT / 2; i++) {
            given().get("/problems/content-too-large").then().statusCode(200);
            given().get(discovery).then().statusCode(200);
        }
        int requestCount = signIn.requests().size();

        for (String path : List.of("/problems/content-too-large", discovery)) {
            given().get(path)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .header("RateLimit-Policy", "\"guest-pages\";q=6;w=60")
                    .body("type", equalTo("/problems/too-many-requests"));
        }
        for (String path : List.of("/", discovery)) {
            given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                    .get(path)
                    .then()
                    .statusCode(429)
                    .contentType("text/html;charset=utf-8")
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body(containsString("<h1>"));
        }
        assertEquals(requestCount, signIn.requests().size());
        Surroundings.indicators().json("/api/indicators/v1/observations", "{}");
        given().get("/api/indicators/v1/observations?indicator=X")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"guest-data\";q=6;w=60");
    }
}
