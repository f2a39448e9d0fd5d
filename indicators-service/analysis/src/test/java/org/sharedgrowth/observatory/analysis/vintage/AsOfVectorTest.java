package org.sharedgrowth.observatory.analysis.vintage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.VectorTest;

class AsOfVectorTest extends VectorTest {
    AsOfVectorTest() {
        super("asof");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        Path archive = SharedData.file("wdi_vintages_delta.csv.gz");
        Assumptions.assumeTrue(Files.exists(archive), () -> archive + " does not exist: skipped");
        Map<String, List<History.Operation>> operations = new HashMap<>();
        content.path("cases").forEach(testCase -> operations.put(key(testCase), new ArrayList<>()));
        try {
            read(archive, operations);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return StreamSupport.stream(content.path("cases").spliterator(), false)
                .map(testCase ->
                        DynamicTest.dynamicTest(
                                key(testCase) + " " + testCase.path("asOf").asText(),
                                () -> compare(testCase, operations)));
    }

    private void compare(JsonNode testCase, Map<String, List<History.Operation>> operations) {
        History history =
                new History(
                        testCase.path("area").asText(),
                        testCase.path("indicator").asText(),
                        operations.getOrDefault(key(testCase), List.of()));
        LocalDate date = LocalDate.parse(testCase.path("asOf").asText());
        assertClose("value", number(testCase.path("expected")), valueOf(history.asOf(date)));
        assertEquals(testCase.path("revisions").asInt(), history.count(date));
    }

    private static String key(JsonNode testCase) {
        return testCase.path("indicator").asText()
                + ","
                + testCase.path("area").asText()
                + ","
                + testCase.path("period").asText();
    }

    /** Lines are {@code vintage,op,indicator,area,period,value}. */
    private static void read(Path archive, Map<String, List<History.Operation>> operations)
            throws IOException {
        try (BufferedReader lines = SharedData.lines(archive)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int op = line.indexOf(',') + 1;
                int key = line.indexOf(',', op) + 1;
                int value = line.lastIndexOf(',');
                List<History.Operation> ofCell =
                        value < key ? null : operations.get(line.substring(key, value));
                if (ofCell != null) {
                    boolean deleted = line.charAt(op) == 'D';
                    ofCell.add(
                            new History.Operation(
                                    LocalDate.parse(line.substring(0, op - 1)),
                                    deleted
                                            ? null
                                            : (Double)
                                                    Double.parseDouble(
                                                            line.substring(value + 1).strip())));
                }
            }
        }
    }
}
