package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.messages.Language;

/**
 * The arguments of a call, which have been checked against the tool's schema.
 *
 * @param given as sent
 */
public record Arguments(ObjectNode given) {
    private static final String AREAS = "areas";

    /** A text without leading or trailing blanks, or a whole number as text; empty if absent. */
    public String text(String name) {
        JsonNode value = given.path(name);
        return isWhole(value) ? Integer.toString(value.asInt()) : value.asText("").strip();
    }

    /** Whether the argument is present and not empty. */
    public boolean has(String name) {
        return !text(name).isEmpty() || !texts(name).isEmpty();
    }

    /** A whole number, or {@code otherwise} if it is absent. */
    public int number(String name, int otherwise) {
        return given.path(name).asInt(otherwise);
    }

    /** The distinct texts of a list in the order sent; empty if it is absent. */
    public List<String> texts(String name) {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode text : given.path(name)) {
            String value = text.asText().strip();
            if (!value.isEmpty()) {
                texts.add(value);
            }
        }
        return new ArrayList<>(texts);
    }

    /** Whether it is a whole number in the range of int: 5.0 is one, {@code "5"} is a text. */
    static boolean isWhole(JsonNode value) {
        return value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToInt();
    }

    /**
     * These arguments with one indicator code replaced by another; unchanged if the old code does
     * not occur.
     */
    public Arguments withIndicator(String code, String other) {
        return replace(List.of("indicator"), code, other);
    }

    /**
     * These arguments with one area code replaced by another wherever it occurs: as the area, as
     * the group and in the list of areas. Unchanged if the old code does not occur.
     */
    public Arguments withArea(String code, String other) {
        Arguments renamed = replace(List.of("area", "group"), code, other);
        List<String> areas = texts(AREAS);
        if (areas.contains(code)) {
            ArrayNode list = renamed.given.putArray(AREAS);
            areas.forEach(area -> list.add(area.equals(code) ? other : area));
        }
        return renamed;
    }

    private Arguments replace(List<String> names, String code, String other) {
        ObjectNode renamed = given.deepCopy();
        for (String name : names) {
            if (text(name).equals(code)) {
                renamed.put(name, other);
            }
        }
        return new Arguments(renamed);
    }

    /** A copy in which the argument of this name is this text. */
    public Arguments with(String name, String text) {
        return new Arguments(given.deepCopy().put(name, text));
    }

    /** The language of names. */
    public Language language() {
        return Language.find(text("lang")).orElse(Language.ENGLISH);
    }
}
