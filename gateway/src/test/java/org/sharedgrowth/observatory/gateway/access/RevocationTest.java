package org.sharedgrowth.observatory.gateway.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A token that its client revoked is refused although its signature is still valid. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RevocationTest {
    private static final String API = "/api/indicators/v1/indicators";
    private static final String REVOKE = StubSignIn.REALM + "/protocol/openid-connect/revoke";

    private final StubSignIn signIn = Surroundings.signIn();
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private volatile int status = 200;

    @BeforeEach
    void serve() {
        signIn.reset();
        Surroundings.indicators().forget();
        Surroundings.indicators().json("/", "{}");
        signIn.service()
                .on(
                        REVOKE,
                        request ->
                                request.body()
                                        .onSuccess(body -> {
                                            bodies.add(body.toString());
                                            request.response().setStatusCode(status).end();
                                        }));
    }

    @Test
    void aRevokedTokenIsRefusedAtOnceAndOthersAreNot() {
        String token = token("a");
        String other = token("b");
        assertEquals(200, statusFor(token));

        revoke(token, 200);

        given().header("Authorization", "Bearer " + token)
                .get(API)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/invalid-token"))
                .body("detail", containsString("revoked"));
        assertEquals(200, statusFor(other));
        assertEquals("client_id=c&token=" + token + "&token_type_hint=access_token", bodies.poll());
    }

    @Test
    void aRevokedTokenIsRefusedInEveryOtherSpelling() {
        String token = token("l");
        assertEquals(200, statusFor(token));
        revoke(token, 200);

        int signature = token.lastIndexOf('.') + 10;
        char last = token.charAt(token.length() - 1);
        List<String> spellings =
                List.of(
                        token + "=",
                        token + "==",
                        token + "*",
                        token.substring(0, token.length() - 1) + (char) (last + 1),
                        token.substring(0, signature) + "\t" + token.substring(signature),
                        token.substring(0, signature) + "*" + token.substring(signature),
                        token.replaceFirst("\\.", "=."));
        for (String spelling : spellings) {
            assertEquals(401, statusFor(spelling), spelling);
        }
    }

    /** With some algorithms, anybody can derive a second valid signature from the first. */
    @Test
    void revokingATokenAlsoRevokesItUnderOtherSignatures() {
        String token = token("m");
        String otherSignature = token.substring(0, token.lastIndexOf('.')) + ".AA";

        assertEquals(TokenDigest.ofSigned(token), TokenDigest.ofSigned(otherSignature));
        assertNotEquals(TokenDigest.of(token), TokenDigest.of(otherSignature));
        revoke(token, 200);
        Database.await(() -> countStored(otherSignature) == 1);
    }

    @Test
    void aRevokedTokenThatWasNeverUsedIsRefusedToo() {
        String token = token("c");
        revoke(token, 200);

        assertEquals(401, statusFor(token));
    }

    @Test
    void aTokenStaysValidIfTheSignInServerRefusesTheRevocation() {
        String token = token("d");
        status = 400;
        revoke(token, 400);

        assertEquals(200, statusFor(token));
    }

    @Test
    void gatewaysExchangeRevocations() {
        String localToken = token("e");
        String otherToken = token("f");
        revoke(localToken, 200);
        Database.await(() -> countStored(localToken) == 1);
        assertEquals(200, statusFor(otherToken));

        storeRevocation(otherToken, "now()");

        Database.await(() -> statusFor(otherToken) == 401);
    }

    @Test
    void revocationsAreExchangedWithGatewaysOfThePreviousVersion() {
        String localToken = token("n");
        String otherToken = token("o");
        revoke(localToken, 200);
        Database.await(() -> countStored(TokenDigest.of(localToken)) == 1);

        storeRevocation(TokenDigest.of(otherToken), "now()");

        Database.await(() -> statusFor(otherToken) == 401);
    }

    @Test
    void onlyNewRevocationsAreRead() {
        String longAgo = token("i");
        String now = token("j");
        storeRevocation(now, "now()");
        Database.await(() -> statusFor(now) == 401);

        storeRevocation(longAgo, "now() - interval '1 minute'");
        String later = token("k");
        storeRevocation(later, "now()");

        Database.await(() -> statusFor(later) == 401);
        assertEquals(200, statusFor(longAgo));
    }

    @Test
    void invalidTokensAreNotStored() {
        long before = countStored();
        revoke("x.y.z", 200);
        revoke("%zz", 200);
        String forged = token("g");
        revoke(forged.substring(0, forged.length() - 8) + "AAAAAAAA", 200);

        assertEquals(before, countStored());
    }

    @Test
    void expiredRevocationsAreRemoved() {
        String expired = token("h");
        Database.run(
                "insert into revoked_token (token_hash, ends_at) values (decode('%s', 'hex'), now() - interval '1 second')"
                        .formatted(hash(TokenDigest.ofSigned(expired))));

        Database.await(() -> countStored(expired) == 0);
        assertEquals(200, statusFor(expired));
    }

    private String token(String name) {
        return signIn.sign(signIn.access(Person.contributor("KEN")).claim("jti", name));
    }

    /** Inserts a revocation as another gateway would. */
    private static void storeRevocation(String token, String revokedAt) {
        storeRevocation(TokenDigest.ofSigned(token), revokedAt);
    }

    private static void storeRevocation(TokenDigest token, String revokedAt) {
        Database.run(
                "insert into revoked_token values (decode('%s', 'hex'), now() + interval '5 minutes', %s)"
                        .formatted(hash(token), revokedAt));
    }

    private static void revoke(String token, int answerStatus) {
        given().contentType("application/x-www-form-urlencoded")
                .body("client_id=c&token=" + token + "&token_type_hint=access_token")
                .post(REVOKE)
                .then()
                .statusCode(answerStatus);
    }

    private static int statusFor(String token) {
        return given().header("Authorization", "Bearer " + token).get(API).statusCode();
    }

    private static long countStored() {
        return Long.parseLong(
                Database.texts("select count(*) from revoked_token where ends_at > now()")
                        .getFirst());
    }

    private static long countStored(String token) {
        return countStored(TokenDigest.ofSigned(token));
    }

    private static long countStored(TokenDigest token) {
        return Long.parseLong(
                Database.texts(
                                "select count(*) from revoked_token where token_hash = decode('%s', 'hex')"
                                        .formatted(hash(token)))
                        .getFirst());
    }

    private static String hash(TokenDigest token) {
        return HexFormat.of().formatHex(token.bytes());
    }
}
