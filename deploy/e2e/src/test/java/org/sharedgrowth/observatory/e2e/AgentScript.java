package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tool calls with which an assistant answers a question. Their arguments may come from earlier
 * answers. A script is a file of {@code resources/agents} with these members:
 *
 * <ul>
 *   <li>{@code words}: what the question is about, by name; each question of {@code questions.csv}
 *       brings its own words instead.
 *   <li>{@code calls}: each with {@code tool}, {@code arguments}, and what is expected: members of
 *       the structure by pointer ({@code expect}), or a part of the refusal ({@code refused}).
 *   <li>{@code answer}: what the assistant replies, taken from the tools' answers.
 * </ul>
 *
 * <p>In a text, {@code ${2/figures/0/value}} stands for the member {@code /figures/0/value} of the
 * second answer, and {@code ${0/area}} for the word named {@code area}. A step {@code kind=area}
 * selects the first element whose {@code kind} is {@code area}; {@code kind=@name} compares with
 * the word of that name instead. {@code ${cell 2/figures/0}} is the address of that figure, {@code
 * ${text …}} a number as text. The answer to a refused call has the members {@code text} and {@code
 * nearest}, the codes that the refusal names.
 */
record AgentScript(String name, JsonNode script) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("src/test/resources/agents");
    private static final Pattern BINDING = Pattern.compile("\\$\\{(cell |text )?([^}]+)}");
    private static final Pattern NEAREST = Pattern.compile("Nearest: (.*?)\\. Call ");
    private static final Map<String, Schema> SCHEMAS = new HashMap<>();

    /** All scripts, sorted by name. */
    static List<AgentScript> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> named(file.getFileName().toString().replace(".json", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AgentScript named(String name) {
        try {
            return new AgentScript(
                    name, JSON.readTree(Files.readString(FOLDER.resolve(name + ".json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Makes the calls, with the script's own words. */
    JsonNode run() {
        return run(script.path("words"));
    }

    /**
     * Makes the calls, and checks each answer against its schema and the script's expectations.
     *
     * @param words what the question is about, by name
     * @return the members of {@code answer}, and as {@code call} the answer to the last call
     */
    JsonNode run(JsonNode words) {
        List<JsonNode> answers = new ArrayList<>(List.of(words));
        for (JsonNode call : script.path("calls")) {
            String tool = call.path("tool").asText();
            JsonNode arguments = substitute(call.path("arguments"), answers);
            JsonNode result = AgentMessages.call(tool, arguments);
            String context = name + " " + tool + " " + arguments + "\n" + result;
            if (call.has("refused")) {
                answers.add(checkRefusal(call, result, answers, context));
            } else {
                assertFalse(result.path("isError").asBoolean(true), context);
                JsonNode structure = result.path("structuredContent");
                assertEquals(List.of(), schemaErrors(tool, structure), context);
                AgentText.check(result);
                answers.add(structure);
                checkExpectations(call, answers, context);
            }
        }
        ObjectNode answer = JSON.createObjectNode();
        script.path("answer")
                .properties()
                .forEach(one -> answer.set(one.getKey(), substitute(one.getValue(), answers)));
        return answer.set("call", answers.getLast());
    }

    private static JsonNode checkRefusal(
            JsonNode call, JsonNode result, List<JsonNode> answers, String context) {
        assertTrue(result.path("isError").asBoolean(), context);
        assertFalse(result.has("structuredContent"), context);
        String text = result.at("/content/0/text").asText();
        String part = substitute(call.path("refused"), answers).asText();
        assertTrue(text.contains(part), part + " in " + context);
        ObjectNode refusal = JSON.createObjectNode().put("text", text);
        ArrayNode nearest = refusal.putArray("nearest");
        Matcher named = NEAREST.matcher(text);
        if (named.find()) {
            for (String one : named.group(1).split("; ", -1)) {
                nearest.add(one.split(" ", 2)[0]);
            }
        }
        return refusal;
    }

    private static void checkExpectations(JsonNode call, List<JsonNode> answers, String context) {
        call.path("expect")
                .properties()
                .forEach(expected -> {
                    JsonNode expectedValue = substitute(expected.getValue(), answers);
                    JsonNode actual = at(answers.getLast(), expected.getKey(), answers.getFirst());
                    String memberContext = expected.getKey() + " of " + context;
                    if (expectedValue.isTextual() && expectedValue.asText().startsWith("*")) {
                        String part = expectedValue.asText().substring(1);
                        assertTrue(actual.asText().contains(part), part + " in " + memberContext);
                    } else {
                        assertEquals(expectedValue.asText(), actual.asText(), memberContext);
                        assertFalse(actual.isMissingNode(), memberContext);
                    }
                });
    }

    private static synchronized List<String> schemaErrors(String tool, JsonNode structure) {
        if (SCHEMAS.isEmpty()) {
            SchemaRegistry registry =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
            for (JsonNode one : AgentMessages.tools()) {
                SCHEMAS.put(
                        one.path("name").asText(),
                        registry.getSchema(one.path("outputSchema").toString(), InputFormat.JSON));
            }
        }
        Schema schema = Objects.requireNonNull(SCHEMAS.get(tool), tool);
        return schema.validate(structure.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Replaces the bindings in a value, such as {@code ${1/total}}, by what they stand for. */
    private static JsonNode substitute(JsonNode value, List<JsonNode> answers) {
        if (value.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            value.properties()
                    .forEach(one -> {
                        JsonNode member = substitute(one.getValue(), answers);
                        if (!member.isMissingNode()) {
                            object.set(one.getKey(), member);
                        }
                    });
            return object;
        }
        if (value.isArray()) {
            ArrayNode list = JSON.createArrayNode();
            value.forEach(one -> list.add(substitute(one, answers)));
            return list;
        }
        return value.isTextual() ? substitute(value.asText(), answers) : value;
    }

    private static JsonNode substitute(String text, List<JsonNode> answers) {
        Matcher binding = BINDING.matcher(text);
        if (binding.matches()) {
            return resolve(binding, answers);
        }
        String written =
                BINDING.matcher(text)
                        .replaceAll(one ->
                                Matcher.quoteReplacement(
                                        resolve(one.group(1), one.group(2), answers).asText()));
        return JSON.getNodeFactory().textNode(written);
    }

    private static JsonNode resolve(Matcher binding, List<JsonNode> answers) {
        return resolve(binding.group(1), binding.group(2), answers);
    }

    private static JsonNode resolve(@Nullable String kind, String pointer, List<JsonNode> answers) {
        int slash = pointer.indexOf('/');
        JsonNode answer = answers.get(Integer.parseInt(pointer.substring(0, slash)));
        JsonNode value = at(answer, pointer.substring(slash), answers.getFirst());
        if (kind == null) {
            return value;
        }
        if (kind.equals("text ") || value.has("cell")) {
            return JSON.getNodeFactory()
                    .textNode(
                            value.isNumber()
                                    ? value.decimalValue().toPlainString()
                                    : value.path("cell").asText(value.asText()));
        }
        return JSON.getNodeFactory()
                .textNode(
                        answer.path("cell")
                                .asText()
                                .replace(".AREA.", "." + value.path("area").asText() + ".")
                                .replace("/PERIOD", "/" + value.path("period").asText("PERIOD")));
    }

    /** Follows a pointer; a step with an equals sign selects an element of a list. */
    private static JsonNode at(JsonNode from, String pointer, JsonNode words) {
        JsonNode node = from;
        for (String step : pointer.substring(1).split("/", -1)) {
            int equals = step.indexOf('=');
            if (equals < 0) {
                node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
            } else {
                String name = step.substring(0, equals);
                String wordOrValue = step.substring(equals + 1);
                String value =
                        wordOrValue.startsWith("@")
                                ? words.path(wordOrValue.substring(1)).asText()
                                : wordOrValue;
                node =
                        node.valueStream()
                                .filter(one -> one.path(name).asText().equals(value))
                                .findFirst()
                                .orElseGet(JSON::missingNode);
            }
        }
        return node;
    }
}
