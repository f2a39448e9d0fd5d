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
 * Sixty questions that people ask, in six languages. A script of tool calls answers each of them,
 * and its answer must agree with the figure that the service itself returns. The questions are
 * about figures of the seed data that no other test changes.
 */
@ExtendWith(Suite.class)
class AgentQuestionsTest {
    private static final Path FILE = Path.of("src/test/resources/agents/questions.csv");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/indicators/v1/";
    private static final List<String> BREAKDOWNS =
            List.of("SEX", "AGE", "URBANISATION", "INCOME", "DISABILITY");

    /** Stands in the cell of an answer for the period of the question. */
    private static final String PERIOD_OF_QUESTION = "PERIOD";

    private static final Path MESSAGES_FOLDER =
            Path.of(
                    "../../gateway/portal/src/main/resources/org/sharedgrowth/observatory/gateway"
                            + "/portal");

    /**
     * A line of the file.
     *
     * @param words JSON object with the script's arguments for this question (such as the area or
     *     the indicator); they replace the script's defaults
     * @param subject codes of the area and of the indicator
     * @param unit the unit in words
     * @param slice codes of the breakdowns, separated by dots
     * @param status code of the status; empty if there is no such figure
     * @param release which release the answer must name: {@code newest}: the newest one that
     *     changed public figures; {@code dataflow}: one that is not older than the figure's own;
     *     {@code own}: the one that published the figure; {@code then}: the one that was the newest
     *     at the time the question is about
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
        JsonNode parsedWords() {
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
    void thereAreSixtyQuestionsInSixLanguages() throws IOException {
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
    void theAnswerAgreesWithTheFigure(Question question) throws IOException {
        long before = newestRelease();
        JsonNode answered = AgentScript.named(question.script()).run(question.parsedWords());
        String[] cell = answered.path("cell").asText().split("/", -1);
        String period = cell[2].equals(PERIOD_OF_QUESTION) ? question.period() : cell[2];
        JsonNode expected = requestDirectly(question, answered, cell, period);
        String context = question + "\n" + answered + "\n" + expected;

        String[] key = cell[1].split("\\.", 4);
        assertEquals(question.subject(), key[1] + " " + key[2], context);
        assertEquals(question.slice(), key[3], context);
        assertEquals(question.period(), period, context);
        assertEquals(question.period(), answered.path("period").asText(period), context);
        assertEquals(question.value(), number(answered.path("value")), context);
        assertEquals(question.value(), number(expected.path("value")), context);
        assertEquals(question.status(), expected.path("status").asText(""), context);
        assertEquals(!question.status().isEmpty(), expected.path("found").asBoolean(), context);
        checkWords(question, answered, expected, context);
        checkRelease(question, answered, expected, before, context);
        if (question.value().isEmpty()) {
            assertFalse(answered.path("why").asText().isEmpty(), context);
        }
    }

    private static JsonNode requestDirectly(
            Question question, JsonNode answered, String[] cell, String period) {
        ObjectNode body = JSON.createObjectNode();
        body.set("release", answered.path("release"));
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
        assertEquals(answered.path("release"), answer.json().at("/release/id"), answer::toString);
        return AgentMessages.read(answer.body()).at("/cells/0");
    }

    private static String number(JsonNode value) {
        if (!value.isNumber()) {
            return "";
        }
        BigDecimal number = value.decimalValue();
        return number.toPlainString();
    }

    /** Unit, status and breakdown are given in words of the question's language. */
    private static void checkWords(
            Question question, JsonNode answered, JsonNode expected, String context)
            throws IOException {
        assertEquals(question.unit(), answered.path("unit").asText(), context);
        String unit = expected.at("/unit/name").asText(question.unit());
        assertTrue(
                question.unit().toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT)),
                context);
        boolean scaled = expected.path("unitMultiplier").asInt() != 0;
        assertEquals(scaled, !question.unit().equals(unit), context);
        if (!question.status().isEmpty()) {
            assertEquals(status(question), answered.path("status").asText(), context);
        }
        String slice = answered.path("slice").asText();
        String[] codes = question.slice().split("\\.", -1);
        JsonNode names = Http.get(indicator(question)).json().path("breakdowns");
        for (int i = 0; i < codes.length; i++) {
            for (JsonNode code : names.path(BREAKDOWNS.get(i))) {
                boolean isCode = code.path("code").asText().equals(codes[i]);
                if (isCode && !codes[i].startsWith("_")) {
                    assertTrue(slice.contains(code.path("name").asText()), context);
                }
            }
            String notApplicable = word("agent/words/AgentText", "notApplicable", question);
            String member = slice.split("; ", -1)[i];
            assertEquals(codes[i].equals("_Z"), member.contains(notApplicable), context);
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
            default ->
                    throw new AssertionError(
                            "a status that this test does not expect: " + question.status());
        };
    }

    private static String word(String bundle, String key, Question question) throws IOException {
        Properties words = new Properties();
        Path file = MESSAGES_FOLDER.resolve(bundle + "_" + question.language() + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /** The newest release that changed public figures. */
    private static long newestRelease() {
        String any = API + "observations?indicator=IT_NET_USER_ZS&area=EGY&pageSize=1";
        return Http.get(any).json().at("/release/id").asLong();
    }

    private static void checkRelease(
            Question question, JsonNode answered, JsonNode expected, long before, String context) {
        long release = answered.path("release").asLong();
        assertTrue(release > 0 && release <= newestRelease(), context);
        switch (question.release()) {
            case "newest" -> assertTrue(release >= before, context);
            case "dataflow" -> assertTrue(release >= expected.path("release").asLong(), context);
            case "own" -> assertEquals(expected.path("release").asLong(), release, context);
            case "then" -> {
                String stamp =
                        Http.get(API + "releases/" + release).json().path("publishedAt").asText();
                assertEquals(answered.path("then").asText(), stamp, context);
            }
            default -> throw new AssertionError(context);
        }
    }
}
