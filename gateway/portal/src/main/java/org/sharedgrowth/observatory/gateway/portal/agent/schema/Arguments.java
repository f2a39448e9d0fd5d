package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import com.fasterxml.jackson.databind.JsonNode;
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
    /** A text without blanks at its ends; empty if it is absent. */
    public String text(String name) {
        return given.path(name).asText("").strip();
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

    /** The language of names. */
    public Language language() {
        return Language.find(text("lang")).orElse(Language.ENGLISH);
    }
}
