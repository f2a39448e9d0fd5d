package org.sharedgrowth.observatory.gateway.key;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.ApiKeys;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** With a small quota for guests, a request with a key has the quota of a signed-in user. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(KeyQuotaTest.SmallQuota.class)
class KeyQuotaTest {
    private static final int GUEST_LIMIT = 5;
    private static final int USER_LIMIT = 40;
    private static final int MAX_LOOK_UPS = 10;
    private static final String READ = "/api/indicators/v1/observations?indicator=X";

    /** Quotas that a test can use up, and that are refilled too slowly to matter. */
    public static class SmallQuota implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.quota.window",
                    "60m",
                    "gateway.quota.guest.data",
                    Integer.toString(GUEST_LIMIT),
                    "gateway.quota.user.data",
                    Integer.toString(USER_LIMIT),
                    "gateway.key.look-ups",
                    Integer.toString(MAX_LOOK_UPS));
        }
    }

    @Test
    void keysOfOneOwnerShareAQuotaAndInvalidKeysCountAsGuests() {
        Surroundings.indicators().forget();
        Surroundings.indicators().json("/", "{}");
        ApiKeys owner = ApiKeys.of("quota-one");
        List<String> used = List.of(owner.make().text(), owner.make().text());
        String unused = ApiKeys.of("quota-two").make().text();
        for (String key : used) {
            assertEquals(200, get(key).statusCode());
        }
        for (int i = 0; i < GUEST_LIMIT; i++) {
            assertEquals(401, get(KeyText.random()).statusCode());
        }
        assertEquals(429, given().get(READ).statusCode());
        assertEquals(429, get(KeyText.random()).statusCode());
        assertEquals(200, get(unused).statusCode(), "a key counts for its owner, not its address");
        int lookedUp = used.size() + GUEST_LIMIT + 2;
        for (; lookedUp < MAX_LOOK_UPS; lookedUp++) {
            get(KeyText.random());
        }
        String late = owner.make().text();
        assertEquals(
                429,
                get(late).statusCode(),
                "counts as a guest's request, because this minute's look-ups are used up");

        // Creating the keys was counted too.
        for (int left = USER_LIMIT - 6; left >= 0; left--) {
            get(used.get(left % 2))
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"user-data\";q=40;w=3600")
                    .header("RateLimit-Remaining", Integer.toString(left))
                    .header("RateLimit", matchesPattern("\"user-data\";r=" + left + ";t=[0-9]+"));
        }
        get(used.getFirst())
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit-Policy", "\"user-data\";q=40;w=3600");
    }

    private static Response get(String key) {
        return given().header("X-API-Key", key).get(READ);
    }
}
