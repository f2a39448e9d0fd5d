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
 * The arguments of a call, which its schema allows.
 *
 * @param given as sent
 */
public record Arguments(ObjectNode given) {
    private static final String AREAS = "areas";

    /** A text without blanks at its ends, or a whole number as one; empty if it is absent. */
    public String text(String name) {
        JsonNode value = given.path(name);
        return isWhole(value) ? Integer.toString(value.asInt()) : value.asText("").strip();
    }

    /** Whether it is present and not empty. */
    public boolean has(String name) {
        return !text(name).isEmpty() || !texts(name).isEmpty();
    }

    /** A whole number, or another one if it is absent. */
    public int number(String name, int otherwise) {
        return given.path(name).asInt(otherwise);
    }

    /** Different texts in the given order; none if it is absent. */
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

    /** The same arguments with another indicator in the place of one; equal if it is not named. */
    public Arguments withIndicator(String code, String other) {
        return renamed(List.of("indicator"), code, other);
    }

    /**
     * The same arguments with another area in the place of one, also as a group and in a list;
     * equal if it is not named.
     */
    public Arguments withArea(String code, String other) {
        Arguments renamed = renamed(List.of("area", "group"), code, other);
        List<String> areas = texts(AREAS);
        if (areas.contains(code)) {
            ArrayNode list = renamed.given.putArray(AREAS);
            areas.forEach(area -> list.add(area.equals(code) ? other : area));
        }
        return renamed;
    }

    private Arguments renamed(List<String> names, String code, String other) {
        ObjectNode renamed = given.deepCopy();
        for (String name : names) {
            if (text(name).equals(code)) {
                renamed.put(name, other);
            }
        }
        return new Arguments(renamed);
    }

    /** The same arguments with another text as one of them. */
    public Arguments with(String name, String text) {
        return new Arguments(given.deepCopy().put(name, text));
    }

    /** The language of names. */
    public Language language() {
        return Language.find(text("lang")).orElse(Language.ENGLISH);
    }
}
