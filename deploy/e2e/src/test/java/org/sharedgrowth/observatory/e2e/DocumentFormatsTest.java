package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.e2e.Documents.Document;

/**
 * Checks documents in standard formats: third-party parsers read every description and citation
 * completely, archives contain what their manifests list, and the security contact comes from the
 * settings.
 */
@ExtendWith(Suite.class)
class DocumentFormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARCHIVE =
            "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.KEN.*.*.*.*.*.*?format=zip";
    private static final String SECURITY = "/.well-known/security.txt";
    private static final Map<String, String> PARSERS =
            Map.of(
                    "text/turtle", "turtle",
                    "application/x-bibtex", "bibtex",
                    "application/x-research-info-systems", "ris");

    @Test
    void everyDescriptionAndCitationIsParsedCompletely() throws Exception {
        ClientScript.installNode();
        List<String> command = new ArrayList<>(List.of("node", "node/parsed.mjs"));
        int documents = 0;
        for (Document document : Documents.ofReleases()) {
            String type = PARSERS.get(document.type());
            if (type != null) {
                command.add(type);
                command.add(Suite.running().origin() + document.path());
                documents++;
            }
        }
        String found = ClientScript.run(command);

        assertTrue(found.lines().noneMatch(line -> line.startsWith("FAULT")), found);
        assertEquals(documents, found.lines().count(), found);
        assertTrue(documents >= 30, found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void anArchiveContainsWhatItsManifestLists(String language) throws Exception {
        HttpResponse<byte[]> answer = archive(Suite.running().origin(), language);
        assertEquals(200, answer.statusCode());
        assertEquals("application/zip", answer.headers().firstValue("Content-Type").orElse(""));
        Map<String, byte[]> files = unpack(answer.body());
        JsonNode manifest = JSON.readTree(files.remove("ro-crate-metadata.json"));

        Map<String, String> listed = new TreeMap<>();
        for (JsonNode node : manifest.path("@graph")) {
            if (node.path("@type").asText().equals("File")) {
                listed.put(
                        node.path("@id").asText(),
                        node.path("contentSize").asText() + " " + node.path("sha256").asText());
            } else if (node.path("@id").asText().equals("./")) {
                assertEquals(language, node.path("inLanguage").asText());
                assertEquals("LICENCE.txt", node.at("/license/@id").asText());
                assertEquals(files.size(), node.path("hasPart").size(), node::toString);
            }
        }
        Map<String, String> actual = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.getValue());
            actual.put(
                    file.getKey(), file.getValue().length + " " + HexFormat.of().formatHex(hash));
        }
        assertEquals(actual, listed);
        assertTrue(text(files, "data.csv").lines().count() > 10);
        for (String json : List.of("citation.json", "metadata.json", "data.csv-metadata.json")) {
            assertTrue(JSON.readTree(text(files, json)).isContainerNode(), json);
        }
        assertTrue(text(files, "LICENCE.txt").length() > 20);
        assertEquals(
                HexFormat.of().formatHex(answer.body()),
                HexFormat.of().formatHex(archive(Suite.running().origin(), language).body()));
    }

    @Test
    void theSecurityContactComesFromTheSettings() {
        assertEquals(404, Http.send(Http.request(SECURITY)).status());
        Instant end = Instant.now().plus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "OBSERVATORY_SECURITY_CONTACT",
                "mailto:security@example.org,https://example.org/report");
        settings.put("OBSERVATORY_SECURITY_EXPIRES", end.toString());
        try (Node node = new Node("gateway", 10, settings)) {
            node.awaitReady();
            Answer answer = Http.send(node.request(SECURITY));
            assertEquals(200, answer.status(), answer::toString);
            assertTrue(answer.type().startsWith("text/plain"), answer::toString);
            assertEquals(
                    """
                    Contact: mailto:security@example.org
                    Contact: https://example.org/report
                    Expires: %s
                    Canonical: %s/.well-known/security.txt
                    """
                            .formatted(end, Suite.running().origin()),
                    answer.body());
        }
    }

    private static HttpResponse<byte[]> archive(String origin, String language) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    Http.request(origin, ARCHIVE)
                            .timeout(Duration.ofSeconds(30))
                            .header("Accept-Language", language)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static Map<String, byte[]> unpack(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                files.put(entry.getName(), zip.readAllBytes());
                entry = zip.getNextEntry();
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), UTF_8);
    }
}
