package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lines of code in the guides print what the guides say they print. The test copies them from
 * the served pages. Lines that need a program or package that is not installed are skipped, and the
 * output says which.
 */
@ExtendWith(Suite.class)
class GuideLinesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> SYNTAXES =
            List.of("shell", "python", "r", "javascript", "java");

    @TempDir private Path folder = Path.of("");

    /** The guides that the API documentation page links to. */
    static Stream<String> guides() {
        try (Browser browser = Browser.withoutScripts()) {
            List<String> guides =
                    browser.open("/docs").locator(".chips a").all().stream()
                            .map(link -> link.getAttribute("href"))
                            .filter(address -> address.startsWith("/docs/with/"))
                            .toList();
            assertEquals(8, guides.size(), guides::toString);
            return guides.stream();
        }
    }

    private static List<GuideSample> samples(String guide) {
        try (Browser browser = Browser.withoutScripts()) {
            return GuideSample.of(browser.open(guide));
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theLinesPrintWhatThePageSays(String guide) throws Exception {
        List<GuideSample> all = samples(guide);
        assertFalse(all.isEmpty(), guide);
        for (String syntax : SYNTAXES) {
            GuideRun run = new GuideRun(syntax, folder);
            List<GuideSample> installed = installed(guide, run, all);
            if (!installed.isEmpty()) {
                assertEquals(
                        installed.stream()
                                .map(sample -> GuideRun.trimLines(sample.printed()))
                                .toList(),
                        run.outputs(installed),
                        guide);
            }
        }
    }

    private static List<GuideSample> installed(String guide, GuideRun run, List<GuideSample> all)
            throws IOException, InterruptedException {
        List<GuideSample> installed = new ArrayList<>();
        for (GuideSample sample : all) {
            if (sample.syntax().equals(run.syntax())) {
                if (run.canRun(sample)) {
                    installed.add(sample);
                } else {
                    System.out.println(
                            guide + ": skipped, because packages are missing:\n" + sample.code());
                }
            }
        }
        return installed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/with/python", "/docs/with/sdmx"})
    void linesWithAWrongCodePrintSomethingElse(String guide) throws Exception {
        GuideSample first = samples(guide).get(1);
        List<GuideSample> wrong = new ArrayList<>(samples(guide).subList(0, 2));
        wrong.set(1, first.with(first.code().replace("GHA", "CHL")));

        List<String> outputs = new GuideRun(first.syntax(), folder).outputs(wrong);

        assertNotEquals(GuideRun.trimLines(first.printed()), outputs.get(1));
    }

    @Test
    void theAddressesForSpreadsheetsReturnTables() throws Exception {
        List<GuideSample> samples = samples("/docs/with/spreadsheet");
        List<String> addresses = new ArrayList<>();
        for (GuideSample sample : samples) {
            if (sample.syntax().equals("address")) {
                addresses.add(sample.code());
                checkFile(sample.code());
            }
        }
        assertTrue(addresses.size() >= 4, addresses::toString);
        List<String> formulas =
                samples.stream()
                        .filter(sample -> sample.syntax().equals("formula"))
                        .map(sample -> sample.code().replaceAll("^=IMPORTDATA\\(\"|\"\\)$", ""))
                        .toList();
        assertEquals(1, formulas.size());
        assertTrue(addresses.containsAll(formulas), formulas::toString);
    }

    /** Requests a file without any header, as a spreadsheet does. */
    private static void checkFile(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), address);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (address.contains("format=csv")) {
            checkCsv(address, answer.body());
        } else {
            assertEquals("PK", new String(answer.body(), 0, 2, StandardCharsets.US_ASCII), type);
        }
    }

    /** A parser of CSV (RFC 4180) finds as many fields in each row as in the first. */
    private static void checkCsv(String address, byte[] body) throws IOException {
        MappingIterator<String[]> rows =
                new CsvMapper()
                        .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                        .readerFor(String[].class)
                        .readValues(new String(body, StandardCharsets.UTF_8));
        List<String[]> all = rows.readAll();
        assertTrue(all.size() > 1, address);
        assertTrue(List.of(all.getFirst()).contains("OBS_VALUE: Value"), address);
        for (String[] row : all) {
            assertEquals(all.getFirst().length, row.length, String.join("|", row));
        }
    }

    @Test
    void theSettingsForAnAssistantConnectToTheServer() throws Exception {
        GuideSample settings =
                samples("/docs/with/assistant").stream()
                        .filter(sample -> sample.syntax().equals("json"))
                        .findFirst()
                        .orElseThrow();
        JsonNode server =
                new ObjectMapper().readTree(settings.code()).path("mcpServers").iterator().next();
        HttpResponse<String> answer =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create(server.path("url").asText()))
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/json, text/event-stream")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{
                                                 "protocolVersion":"2025-11-25","capabilities":{},
                                                 "clientInfo":{"name":"guide","version":"1"}}}
                                                """))
                                .build(),
                        BodyHandlers.ofString());

        assertEquals("http", server.path("type").asText());
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "2025-11-25",
                new ObjectMapper().readTree(answer.body()).at("/result/protocolVersion").asText());
    }
}
