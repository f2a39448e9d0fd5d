package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.SimilarNames;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Excerpt;

/**
 * Compares the arguments of a call with the tool's schema, and describes each fault in a sentence.
 */
public final class ArgumentCheck {
    /** What the other interfaces call {@code as_of}; {@link SimilarNames} knows only this name. */
    private static final String AS_OF = "asOf";

    private final JsonNode schema;
    private final List<String> faults = new ArrayList<>();

    private ArgumentCheck(JsonNode schema) {
        this.schema = schema;
    }

    /**
     * Checks arguments.
     *
     * @param schema of the tool's arguments
     * @return a sentence for each fault; empty if there is none
     */
    public static List<String> faults(JsonNode schema, ObjectNode given) {
        ArgumentCheck check = new ArgumentCheck(schema);
        check.check(given);
        return List.copyOf(check.faults);
    }

    private void check(ObjectNode given) {
        JsonNode known = schema.path("properties");
        for (JsonNode name : schema.path("required")) {
            JsonNode value = given.path(name.asText());
            // An empty text names nothing; any answer would be a guess.
            if (value.isMissingNode() || (value.isTextual() && value.asText().isBlank())) {
                faults.add("'" + name.asText() + "' is missing.");
            }
        }
        for (Map.Entry<String, JsonNode> argument : given.properties()) {
            JsonNode rule = known.path(argument.getKey());
            if (rule.isMissingNode()) {
                reportUnknown(argument.getKey());
            } else {
                checkValue("'" + argument.getKey() + "'", rule, argument.getValue());
            }
        }
    }

    private void reportUnknown(String name) {
        List<String> names = new ArrayList<>();
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(known -> names.add(known.equals("as_of") ? AS_OF : known));
        @Nullable String meant = SimilarNames.findMeant(name, names);
        names.replaceAll(known -> known.equals(AS_OF) ? "as_of" : known);
        faults.add(
                "There is no argument '"
                        + Excerpt.of(name)
                        + "'"
                        + (meant == null
                                ? "; this tool takes " + String.join(", ", names) + "."
                                : ": did you mean "
                                        + (meant.equals(AS_OF) ? "as_of" : meant)
                                        + "?"));
    }

    private void checkValue(String name, JsonNode rule, JsonNode value) {
        switch (rule.path("type").asText()) {
            case "string" -> checkText(name, rule, value);
            case "integer" -> checkWholeNumber(name, rule, value);
            default -> checkList(name, rule, value);
        }
    }

    /** Accepts numbers too: some clients send 2020 for "2020", which is not ambiguous. */
    private void checkText(String name, JsonNode rule, JsonNode value) {
        if (!value.isTextual() && !value.isNumber()) {
            faults.add(name + " must be a string.");
            return;
        }
        String text = value.asText();
        int maxLength = rule.path("maxLength").asInt(200);
        if (text.codePointCount(0, text.length()) > maxLength) {
            faults.add(name + " may have at most " + maxLength + " characters.");
        } else if (rule.has("enum") && !contains(rule.path("enum"), text)) {
            faults.add(
                    name + " must be one of " + String.join(", ", texts(rule.path("enum"))) + ".");
        }
    }

    private void checkWholeNumber(String name, JsonNode rule, JsonNode value) {
        int min = rule.path("minimum").asInt();
        int max = rule.path("maximum").asInt();
        if (!Arguments.isWhole(value) || value.asInt() < min || value.asInt() > max) {
            faults.add(
                    name
                            + " must be a whole number from "
                            + min
                            + " to "
                            + max
                            + ", not "
                            + Excerpt.of(value.toString())
                            + ".");
        }
    }

    private void checkList(String name, JsonNode rule, JsonNode value) {
        int max = rule.path("maxItems").asInt();
        if (!value.isArray()) {
            faults.add(name + " must be a list of strings.");
        } else if (value.size() > max) {
            faults.add(name + " may have at most " + max + " entries.");
        } else {
            for (JsonNode each : value) {
                int before = faults.size();
                checkText("An entry of " + name, rule.path("items"), each);
                if (faults.size() > before) {
                    return;
                }
            }
        }
    }

    private static boolean contains(JsonNode list, String text) {
        return texts(list).contains(text);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
