package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sixty questions of people in six languages, each answered by a script: what the tools say is what
 * the figure is, asked for directly. The questions are about the first data, and about figures that
 * no other test changes.
 */
@ExtendWith(Suite.class)
class AgentQuestionsTest {
    private static final Path FILE = Path.of("src/test/resources/agents/questions.csv");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/indicators/v1/";
    private static final List<String> BREAKDOWNS =
            List.of("SEX", "AGE", "URBANISATION", "INCOME", "DISABILITY");

    private static final Path WORDS =
            Path.of(
                    "../../gateway/portal/src/main/resources/org/sharedgrowth/observatory/gateway"
                            + "/portal");

    /**
     * A line of the file.
     *
     * @param words what the question names, for the script
     * @param subject code of the area and of the indicator
     * @param unit in words
     * @param slice codes of the breakdowns
     * @param status code; empty if no such figure exists
     * @param release {@code newest} that changed public figures, that of the {@code dataflow}, the
     *     figure's {@code own}, or the one of {@code then} if the question is about that state
     */
    record Question(
            int id,
            String group,
            String language,
            String question,
            String script,
            String words,
            String subject,
            String value,
            String unit,
            String period,
            String slice,
            String status,
            String release) {
        JsonNode wordsOf() {
            try {
                return JSON.readTree(words);
            } catch (JsonProcessingException e) {
                throw new AssertionError(words, e);
            }
        }

        @Override
        public String toString() {
            return id + " " + language + " " + question;
        }
    }

    static List<Question> questions() throws IOException {
        CsvMapper mapper = new CsvMapper();
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (Reader file = Files.newBufferedReader(FILE)) {
            return mapper.readerFor(Question.class)
                    .with(header)
                    .<Question>readValues(file)
                    .readAll();
        }
    }

    @Test
    void thereAreSixtyInSixLanguages() throws IOException {
        Map<String, Long> groups =
                questions().stream()
                        .collect(Collectors.groupingBy(Question::group, Collectors.counting()));
        assertEquals(12, groups.size());
        assertTrue(groups.values().stream().allMatch(count -> count == 5), groups::toString);
        Map<String, Long> languages =
                questions().stream()
                        .collect(Collectors.groupingBy(Question::language, Collectors.counting()));
        assertEquals(6, languages.size());
        assertTrue(languages.values().stream().allMatch(count -> count >= 8), languages::toString);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theAnswerIsTheFigure(Question question) throws IOException {
        long before = newest();
        JsonNode said = AgentScript.named(question.script()).run(question.wordsOf());
        String[] cell = said.path("cell").asText().split("/", -1);
        String period = cell[2].equals("PERIOD") ? question.period() : cell[2];
        JsonNode direct = direct(question, said, cell, period);
        String where = question + "\n" + said + "\n" + direct;

        String[] key = cell[1].split("\\.", 4);
        assertEquals(question.subject(), key[1] + " " + key[2], where);
        assertEquals(question.slice(), key[3], where);
        assertEquals(question.period(), period, where);
        assertEquals(question.period(), said.path("period").asText(period), where);
        assertEquals(question.value(), number(said.path("value")), where);
        assertEquals(question.value(), number(direct.path("value")), where);
        assertEquals(question.status(), direct.path("status").asText(""), where);
        assertEquals(!question.status().isEmpty(), direct.path("found").asBoolean(), where);
        checkWords(question, said, direct, where);
        checkRelease(question, said, direct, before, where);
        if (question.value().isEmpty()) {
            assertFalse(said.path("why").asText().isEmpty(), where);
        }
    }

    private static JsonNode direct(Question question, JsonNode said, String[] cell, String period) {
        ObjectNode body = JSON.createObjectNode();
        body.set("release", said.path("release"));
        body.putArray("cells")
                .addObject()
                .put("flow", cell[0])
                .put("key", cell[1])
                .put("period", period);
        // Not through the proxy that checks the contract: it writes 16.0 as 16.
        Answer answer =
                Http.send(
                        Http.request(API + "cells?lang=" + question.language())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.toString())));
        assertEquals(200, answer.status(), answer::toString);
        assertEquals(said.path("release"), answer.json().at("/release/id"), answer::toString);
        return AgentMessages.read(answer.body()).at("/cells/0");
    }

    private static String number(JsonNode value) {
        if (!value.isNumber()) {
            return "";
        }
        BigDecimal number = value.decimalValue();
        return number.toPlainString();
    }

    /** Unit, status and slice are said in words of the question's language. */
    private static void checkWords(Question question, JsonNode said, JsonNode direct, String where)
            throws IOException {
        assertEquals(question.unit(), said.path("unit").asText(), where);
        String unit = direct.at("/unit/name").asText(question.unit());
        assertTrue(
                question.unit().toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT)),
                where);
        boolean scaled = direct.path("unitMultiplier").asInt() != 0;
        assertEquals(scaled, !question.unit().equals(unit), where);
        if (!question.status().isEmpty()) {
            assertEquals(status(question), said.path("status").asText(), where);
        }
        String slice = said.path("slice").asText();
        String[] codes = question.slice().split("\\.", -1);
        JsonNode names = Http.get(indicator(question)).json().path("breakdowns");
        for (int i = 0; i < codes.length; i++) {
            for (JsonNode code : names.path(BREAKDOWNS.get(i))) {
                boolean part = code.path("code").asText().equals(codes[i]);
                if (part && !codes[i].startsWith("_")) {
                    assertTrue(slice.contains(code.path("name").asText()), where);
                }
            }
            String none = word("agent/words/AgentText", "notApplicable", question);
            String member = slice.split("; ", -1)[i];
            assertEquals(codes[i].equals("_Z"), member.contains(none), where);
        }
    }

    private static String indicator(Question question) {
        String code = question.subject().split(" ", -1)[1];
        return API + "indicators/" + code + "?lang=" + question.language();
    }

    private static String status(Question question) throws IOException {
        return switch (question.status()) {
            case "A" -> word("agent/words/AgentText", "normalValue", question);
            case "B" -> word("client/Status", "BREAK", question);
            case "D" -> word("client/Status", "DEFINITION_DIFFERS", question);
            case "E" -> word("client/Status", "ESTIMATED", question);
            case "O" -> word("client/Status", "MISSING", question);
            case "P" -> word("client/Status", "PROVISIONAL", question);
            default -> throw new AssertionError("a status of no question: " + question.status());
        };
    }

    private static String word(String bundle, String key, Question question) throws IOException {
        Properties words = new Properties();
        Path file = WORDS.resolve(bundle + "_" + question.language() + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /** The newest release that changed public figures. */
    private static long newest() {
        String any = API + "observations?indicator=IT_NET_USER_ZS&area=EGY&pageSize=1";
        return Http.get(any).json().at("/release/id").asLong();
    }

    private static void checkRelease(
            Question question, JsonNode said, JsonNode direct, long before, String where) {
        long release = said.path("release").asLong();
        assertTrue(release > 0 && release <= newest(), where);
        switch (question.release()) {
            case "newest" -> assertTrue(release >= before, where);
            case "dataflow" -> assertTrue(release >= direct.path("release").asLong(), where);
            case "own" -> assertEquals(direct.path("release").asLong(), release, where);
            case "then" -> {
                String stamp =
                        Http.get(API + "releases/" + release).json().path("publishedAt").asText();
                assertEquals(said.path("then").asText(), stamp, where);
            }
            default -> throw new AssertionError(where);
        }
    }
}
