package org.sharedgrowth.observatory.gateway.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** More tokens are revoked than fit into memory, and none of them is accepted. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(RevokedTokensCapacityTest.SmallCapacity.class)
class RevokedTokensCapacityTest {
    private static final String API = "/api/indicators/v1/indicators";
    private static final String REVOKE = StubSignIn.REALM + "/protocol/openid-connect/revoke";
    private static final int CAPACITY = 2;

    public static final class SmallCapacity implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.access.revoked", Integer.toString(CAPACITY));
        }
    }

    private final StubSignIn signIn = Surroundings.signIn();

    @BeforeEach
    void fill() {
        signIn.reset();
        Surroundings.indicators().forget();
        Surroundings.indicators().json("/", "{}");
        signIn.service().on(REVOKE, request -> request.response().setStatusCode(200).end());
        for (int i = 0; i < CAPACITY; i++) {
            revoke(token("first-" + i));
        }
    }

    @Test
    void revokedTokensBeyondTheMemoryLimitAreRefused() {
        String localToken = token("here");
        revoke(localToken);
        Database.await(() -> statusFor(localToken) == 401);

        String otherToken = token("there");
        Database.run(
                "insert into revoked_token values (decode('%s', 'hex'), now() + interval '5 minutes')"
                        .formatted(hash(otherToken)));
        Database.await(() -> statusFor(otherToken) == 401);

        assertEquals(200, statusFor(token("never revoked")));
        assertEquals(401, statusFor(localToken));
    }

    @Test
    void tokensAreRefusedWhileRevocationsCannotBeLookedUp() {
        String last = token("last");
        revoke(last);
        Database.await(() -> statusFor(last) == 401);
        String unsaved = token("unsaved");
        Database.run("alter table revoked_token rename to revoked_token_away");
        try {
            revoke(unsaved);
            Database.await(() -> statusFor(unsaved) == 401);
            given().header("Authorization", "Bearer " + token("x"))
                    .get(API)
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/service-unavailable"));
            given().get(API).then().statusCode(200);
        } finally {
            Database.run("alter table revoked_token_away rename to revoked_token");
        }
        assertEquals(200, statusFor(token("y")));
        Database.await(() -> isRecorded(unsaved));
    }

    private static boolean isRecorded(String token) {
        return !Database.texts(
                        "select 1 from revoked_token where token_hash = decode('%s', 'hex')"
                                .formatted(hash(token)))
                .isEmpty();
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(TokenDigest.of(token).bytes());
    }

    private String token(String name) {
        return signIn.sign(signIn.access(Person.contributor("KEN")).claim("jti", name));
    }

    private static void revoke(String token) {
        given().contentType("application/x-www-form-urlencoded")
                .body("client_id=c&token=" + token)
                .post(REVOKE)
                .then()
                .statusCode(200);
    }

    private static int statusFor(String token) {
        return given().header("Authorization", "Bearer " + token).get(API).statusCode();
    }
}
