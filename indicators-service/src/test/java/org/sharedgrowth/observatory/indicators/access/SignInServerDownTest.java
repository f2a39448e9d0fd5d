package org.sharedgrowth.observatory.indicators.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.TestSurroundings;
import org.sharedgrowth.observatory.tokens.UnusedPort;

/** A sign-in server that starts after the service and stops again. */
@QuarkusTest
@TestProfile(SignInServerDownTest.Profile.class)
class SignInServerDownTest {
    private static final String PROBE = "/api/indicators/v1/probe/";

    @Test
    void guestsAreAlwaysServedButTokensOnlyAfterTheServerHasBeenUp()
            throws IOException, GeneralSecurityException, InterruptedException {
        String token = aToken().contributorOf("KEN").sign();

        given().get(PROBE + "caller").then().statusCode(200).body("name", equalTo("guest"));
        for (String path : List.of("caller", "contributor")) {
            given().auth()
                    .oauth2(token)
                    .get(PROBE + path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/identity-unavailable"));
        }

        HttpServer server = signInServer();
        assertEquals(200, awaitAcceptance(token));
        server.stop(0);

        given().auth().oauth2(token).get(PROBE + "contributor").then().statusCode(200);
        given().auth()
                .oauth2(aToken().contributorOf("KEN").forged().sign())
                .get(PROBE + "contributor")
                .then()
                .statusCode(401);
    }

    private static int awaitAcceptance(String token) throws InterruptedException {
        int status = 0;
        for (int i = 0; i < 20 && status != 200; i++) {
            Thread.sleep(500);
            status = given().auth().oauth2(token).get(PROBE + "contributor").statusCode();
        }
        return status;
    }

    private static HttpServer signInServer() throws IOException, GeneralSecurityException {
        byte[] keys = keySet().getBytes(StandardCharsets.UTF_8);
        int port = Integer.parseInt(setting(TestSurroundings.SIGN_IN_PORT));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/auth/realms/observatory/protocol/openid-connect/certs",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static String keySet() throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(setting(TestSurroundings.PUBLIC_KEY));
        RSAPublicKey key =
                (RSAPublicKey)
                        KeyFactory.getInstance("RSA")
                                .generatePublic(new X509EncodedKeySpec(encoded));
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"test\",\"n\":\""
                + base64(key.getModulus())
                + "\",\"e\":\""
                + base64(key.getPublicExponent())
                + "\"}]}";
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** Points to a key server that is not yet running when the service starts. */
    public static final class Profile implements QuarkusTestProfile {
        private static final String PORT = Integer.toString(UnusedPort.find());

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(TestSurroundings.SIGN_IN_PORT, PORT);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(
                            TestSurroundings.class, Map.of(TestSurroundings.SIGN_IN_PORT, PORT)));
        }
    }
}
