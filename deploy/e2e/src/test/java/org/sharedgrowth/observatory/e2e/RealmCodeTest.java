package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The realm is code: a file is applied to the running server, and applying it again changes
 * nothing.
 */
@ExtendWith(Suite.class)
class RealmCodeTest {
    private static final String NOTHING = "Nothing to change.\n";

    @Test
    void aChangedFileIsAppliedOnceAndCanBeReverted() throws Exception {
        Path created = Suite.running().data().resolve("keycloak/realm.json");
        String realm = Files.readString(created);
        String changedRealm =
                realm.replaceFirst("\"accessCodeLifespan\" : 60", "\"accessCodeLifespan\" : 55")
                        .replaceFirst("\"loa-max-age\" : \"300\"", "\"loa-max-age\" : \"240\"")
                        .replaceFirst(
                                "\"description\" : \"Writes reports.\"",
                                "\"description\" : \"Writes the reports.\"")
                        .replaceFirst(
                                "Tokens worth nothing without", "Tokens that are nothing without");
        String output = apply(changedRealm);
        assertTrue(output.contains("setting accessCodeLifespan\n"), output);
        assertTrue(output.contains("flow browser of the observatory\n"), output);
        assertTrue(output.contains("role author\n"), output);
        assertTrue(output.contains("client profiles\n"), output);
        // An import gives everybody two roles that are not in the file; these are removed too.
        assertTrue(
                output.endsWith("6 changes made.\n"),
                "the import differs from the file: " + output);
        assertEquals(NOTHING, apply(changedRealm));

        assertTrue(apply(realm).endsWith("4 changes made.\n"));
        try (CodeFlow flow = CodeFlow.begin()) {
            assertTrue(
                    !flow.enter("reader", "demo-reader").code().isEmpty(),
                    "people can still sign in");
        }
    }

    private static String apply(String realm) throws IOException, InterruptedException {
        Suite suite = Suite.running();
        Path file = Files.writeString(suite.data().resolve("keycloak/changed.json"), realm);
        ProcessBuilder builder =
                new ProcessBuilder(
                        Suite.repository().resolve("auth/realm/apply").toString(),
                        "http://127.0.0.1:" + (suite.port() + 3) + "/auth",
                        file.toString());
        builder.environment().put("REALM_CODE_SECRET", Admin.secret());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
