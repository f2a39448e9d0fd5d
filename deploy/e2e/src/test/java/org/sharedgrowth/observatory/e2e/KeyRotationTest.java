package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sign-in server gets a new key while people are signed in. */
@ExtendWith(Suite.class)
class KeyRotationTest {
    private static final String READ = "/api/indicators/v1/limits";
    private static final String NEW_KEY = "key-of-a-test";

    @Test
    void tokensOfTheOldAndTheNewKeyAreAccepted() {
        Admin admin = Admin.signIn();
        String before = new OfficeProgram("developer").token();
        assertEquals(200, Http.get(READ, before).status());
        // Makes the gateway look for an unknown key shortly before the new key exists.
        assertEquals(401, Http.get(READ, withAnotherKeyId(before)).status());
        try {
            addKey(admin);
            String after = new OfficeProgram("developer").token();
            assertNotEquals(header(before), header(after), "the token is signed with the new key");
            for (int i = 0; i < 20; i++) {
                for (String token : List.of(after, before)) {
                    Answer answer = Http.get(READ, token);
                    assertEquals(200, answer.status(), answer::toString);
                }
            }
            assertEquals(
                    200,
                    Http.get("/api/indicators/v1/submissions", new OfficeProgram("nso-ken").token())
                            .status());
        } finally {
            removeKey(admin);
        }
        assertEquals(200, Http.get(READ, new OfficeProgram("developer").token()).status());
    }

    private static void addKey(Admin admin) {
        String key =
                "{\"name\":\""
                        + NEW_KEY
                        + "\",\"providerId\":\"rsa-generated\",\"providerType\":"
                        + "\"org.keycloak.keys.KeyProvider\",\"config\":{\"priority\":[\"200\"]}}";
        Answer created = admin.post("/components", key);
        assertEquals(201, created.status(), created::toString);
    }

    private static void removeKey(Admin admin) {
        for (var key : admin.get("/components?name=" + NEW_KEY)) {
            admin.delete("/components/" + key.path("id").asText());
        }
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static String withAnotherKeyId(String token) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"nobody\"}";
        return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'));
    }
}
