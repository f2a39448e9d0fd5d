package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Portman makes requests of the served contract's own examples, Newman sends them to the suite and
 * holds each answer against its status, media type and schema.
 */
@ExtendWith(Suite.class)
class PortmanTest {
    private static final Pattern FAILED = Pattern.compile("assertions │ +([0-9]+) │ +([0-9]+) │");

    @Test
    void theExamplesOfTheContractWorkForGuests(@TempDir Path folder) throws Exception {
        ObjectNode contract = (ObjectNode) Http.get("/openapi.json").json();
        int operations = keepReadingForGuests(contract);
        Files.writeString(folder.resolve("contract.json"), contract.toString());

        String output = portman(folder);

        Matcher assertions = FAILED.matcher(output);
        assertTrue(assertions.find(), output);
        assertTrue(Integer.parseInt(assertions.group(1)) >= 2 * operations, output);
        assertEquals("0", assertions.group(2), output);
    }

    /** What changes something, or needs a token, is not sent out by the dozen; returns the rest. */
    private static int keepReadingForGuests(ObjectNode contract) {
        // Portman cannot follow a schema into itself: topics hold topics.
        ((ObjectNode) contract.at("/components/schemas/Topic/properties/children"))
                .set("items", contract.objectNode().put("type", "object"));
        int kept = 0;
        for (JsonNode path : contract.path("paths")) {
            for (String verb : List.of("post", "put", "delete", "patch")) {
                ((ObjectNode) path).remove(verb);
            }
            if (path.at("/get/x-roles/0").asText().equals("guest")) {
                kept++;
            } else {
                ((ObjectNode) path).remove("get");
            }
        }
        return kept;
    }

    private static String portman(Path folder) throws IOException, InterruptedException {
        Path lint = Suite.repository().resolve("gateway/contract/lint");
        Process process =
                new ProcessBuilder(
                                lint.resolve("node_modules/.bin/portman").toString(),
                                "--local",
                                "contract.json",
                                "--baseUrl",
                                Suite.running().origin(),
                                "--portmanConfigFile",
                                lint.resolve("portman.json").toString(),
                                "--runNewman")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output.replaceAll("\u001B\\[[0-9;]*m", "");
    }
}
