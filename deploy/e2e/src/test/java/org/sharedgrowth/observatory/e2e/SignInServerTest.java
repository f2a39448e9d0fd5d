package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that the real sign-in server resists common attacks, and that features that nobody needs
 * are disabled. Its discovery document still advertises some of them, so each endpoint is called.
 */
@ExtendWith(Suite.class)
class SignInServerTest {
    private static final String REALM = "/auth/realms/observatory";

    /** Distance of the sign-in server's own port from the gateway's. */
    private static final int PORT_OFFSET = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/clients-registrations/default",
                "/clients-registrations/openid-connect",
                "/clients-registrations/install/gateway",
                "/clients-registrations/saml2-entity-descriptor",
                "/protocol/openid-connect/ext/ciba/auth"
            })
    void disabledEndpointsDoNotExist(String path) {
        assertEquals(404, post(inside(REALM + path), "{}").status());
        assertEquals(404, post(outside(REALM + path), "{}").status());
    }

    @Test
    void deviceCodesAreDisabled() {
        String path = REALM + "/protocol/openid-connect/auth/device";

        Answer empty = post(inside(path), "{}");
        assertEquals(204, empty.status(), "a disabled endpoint answers without a body");
        assertEquals("", empty.body());
        assertEquals(404, post(outside(path), "{}").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "urn:ietf:params:oauth:grant-type:device_code",
                "urn:openid:params:grant-type:ciba",
                "urn:ietf:params:oauth:grant-type:uma-ticket",
                "password"
            })
    void otherGrantTypesAreRefused(String grant) {
        Map<String, String> form =
                Map.of(
                        "grant_type",
                        grant,
                        "username",
                        "reader",
                        "password",
                        "demo-reader",
                        "assertion",
                        "a.b.c",
                        "subject_token",
                        new OfficeProgram("nso-ken").token(),
                        "subject_token_type",
                        "urn:ietf:params:oauth:token-type:access_token",
                        "device_code",
                        "x",
                        "auth_req_id",
                        "x");

        Answer answer = new OfficeProgram("nso-ken").call("token", form);

        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
        assertFalse(answer.body().contains("access_token"), answer::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type=token, implicit",
        "response_type=id_token, implicit",
        "response_type=code, without PKCE",
        "response_type=code&code_challenge=abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs"
                + "&code_challenge_method=plain, plain PKCE"
    })
    void otherWaysToStartASignInAreRefused(String parameters, String description) {
        Map<String, String> form =
                new TreeMap<>(
                        Map.of(
                                "scope", "openid",
                                "nonce", "n",
                                "state", "s",
                                "redirect_uri", Suite.running().origin() + "/session/callback"));
        for (String parameter : parameters.split("&", -1)) {
            form.put(parameter.split("=", 2)[0], parameter.split("=", 2)[1]);
        }

        Answer pushed = new OfficeProgram("gateway").call("ext/par/request", form);

        if (pushed.status() < 400) {
            assertNoForm(
                    Http.get(
                            OfficeProgram.PROTOCOL
                                    + "auth?client_id=gateway&request_uri="
                                    + pushed.json().path("request_uri").asText()
                                    + "&redirect_uri="
                                    + Suite.running().origin()
                                    + "/session/callback"));
        }
    }

    /** Everything else in the request is valid. */
    @Test
    void aSignInWithoutPushedParametersIsRefused() {
        assertNoForm(
                Http.get(
                        OfficeProgram.PROTOCOL
                                + "auth?client_id=gateway&scope=openid&nonce=n&state=s"
                                + "&response_type=code&code_challenge_method=S256"
                                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                                + "&redirect_uri="
                                + Suite.running().origin()
                                + "/session/callback"));
    }

    private static void assertNoForm(Answer answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        assertTrue(answer.status() == 400 || location.contains("error="), answer::toString);
        assertFalse(location.contains("token="), location);
        assertFalse(answer.body().contains("kc-form-login"), "no form to sign in with");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/session/callback/",
                "/session/callback/x",
                "/session/callback?x=1",
                "/",
                "@evil/"
            })
    void onlyTheExactRedirectAddressIsAccepted(String path) {
        Answer answer =
                new OfficeProgram("gateway")
                        .call(
                                "ext/par/request",
                                Map.of(
                                        "response_type",
                                        "code",
                                        "scope",
                                        "openid",
                                        "code_challenge",
                                        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                                        "code_challenge_method",
                                        "S256",
                                        "redirect_uri",
                                        Suite.running().origin() + path));

        assertEquals(400, answer.status(), answer::toString);
    }

    @Test
    void aSendingProgramGetsNoTokenWithoutAProof() throws IOException {
        Answer unproved =
                Http.send(
                        new OfficeProgram("nso-ken")
                                .signedRequest(
                                        "token", Map.of("grant_type", "client_credentials")));

        assertEquals(400, unproved.status(), unproved::toString);
        String payload = new OfficeProgram("nso-ken").token().split("\\.", -1)[1];
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"cnf\":{\"jkt\":"), claims);
        assertFalse(claims.contains("offline_access"), claims);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth",
                "/auth/",
                "/auth/admin",
                "/auth/admin/master/console/",
                "/auth/admin/realms/observatory",
                "/auth/realms/master",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/realms/observatory",
                "/auth/realms/observatory/account",
                "/auth/realms/observatory/protocol/openid-connect/userinfo",
                "/auth/realms/observatory/protocol/openid-connect/token/introspect",
                "/auth/health",
                "/auth/metrics",
                "/auth/js/keycloak.js",
                "/auth/resources/..;/admin/realms",
                "/auth/resources/%2e%2e/admin/realms",
                "/auth/resources//../admin/realms",
                "/auth/%61dmin/realms",
                "/AUTH/admin/realms"
            })
    void otherPathsAreNotReachableFromOutside(String path) {
        Answer answer = Http.get(path);

        assertEquals(404, answer.status(), answer::toString);
    }

    @Test
    void onlyThePasswordGuesserHasToWait() {
        try (CodeFlow guesser = CodeFlow.beginFrom("127.0.0.3");
                CodeFlow person = CodeFlow.begin()) {
            for (int i = 0; i < 10; i++) {
                assertEquals(200, guesser.enter("reviewer-bra", "guess-" + i).status());
            }

            CodeFlow.PasswordResult late = guesser.enter("reviewer-bra", "demo-reviewer-bra");
            assertEquals(429, late.status());
            assertEquals("", late.code(), "refused although the password is right");
            assertFalse(person.enter("reviewer-bra", "demo-reviewer-bra").code().isEmpty());
        }
    }

    /**
     * Other load on the machine can only make a response slower, so the fastest of several attempts
     * is compared, and more are made, from another address, as long as these differ.
     */
    @Test
    void responseTimesDoNotRevealWhetherANameExists() {
        long known = Long.MAX_VALUE;
        long empty = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        boolean alike = false;
        for (int address = 4; address <= 8 && !alike; address++) {
            try (CodeFlow guesser = CodeFlow.beginFrom("127.0.0." + address)) {
                guesser.enter("nobody-at-all", "wrong"); // the first attempt loads classes
                known = Math.min(known, fastest(guesser, "reviewer-ken", "wrong"));
                empty = Math.min(empty, fastest(guesser, "reviewer-ken", ""));
                unknown = Math.min(unknown, fastest(guesser, "nobody-of-this-name", "wrong"));
            }
            alike = Math.abs(unknown - known) < 25 && Math.abs(unknown - empty) < 25;
        }

        assertTrue(alike, "%d, %d and %d ms".formatted(known, empty, unknown));
    }

    /** The minimum of several attempts, in milliseconds. */
    private static long fastest(CodeFlow guesser, String name, String password) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            assertEquals(200, guesser.enter(name, password).status());
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1_000_000);
        }
        return fastest;
    }

    @Test
    void reusingARefreshTokenEndsTheSignIn() {
        try (CodeFlow flow = CodeFlow.begin()) {
            Answer first = flow.exchange(flow.enter("reader", "demo-reader").code());
            assertEquals(200, first.status(), first::toString);
            String token = first.json().path("refresh_token").asText();

            Answer renewed = refresh(token);
            assertEquals(200, renewed.status(), renewed::toString);
            assertEquals(400, refresh(token).status(), "used a second time");
            String newest = renewed.json().path("refresh_token").asText();
            assertEquals(400, refresh(newest).status(), "the whole sign-in has ended");
        }
    }

    @Test
    void aCodeCanBeUsedOnce() {
        try (CodeFlow flow = CodeFlow.begin()) {
            String code = flow.enter("reader", "demo-reader").code();

            assertEquals(200, flow.exchange(code).status());
            assertEquals(400, flow.exchange(code).status());
        }
    }

    private static Answer refresh(String token) {
        return new OfficeProgram("gateway")
                .call("token", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private static String inside(String path) {
        return "http://127.0.0.1:" + (Suite.running().port() + PORT_OFFSET) + path;
    }

    private static String outside(String path) {
        return Suite.running().origin() + path;
    }

    private static Answer post(String address, String body) {
        return Http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
