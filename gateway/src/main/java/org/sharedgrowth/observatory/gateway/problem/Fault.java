package org.sharedgrowth.observatory.gateway.problem;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LocalizedText;

/**
 * One error in a request and its place; the services use the same format.
 *
 * @param place JSON pointer into the body, or name of the query parameter or header
 * @param inBody whether the place is in the body
 * @param detail what is wrong and how to fix it
 * @param value the offending value, if there is one
 */
public record Fault(String place, boolean inBody, LocalizedText detail, Optional<String> value) {
    /** An error about a missing query parameter or header. */
    public static Fault ofParameter(String name, LocalizedText detail) {
        return new Fault(Excerpt.of(name), false, detail, Optional.empty());
    }

    /** An error in the value of a query parameter or header. */
    public static Fault ofParameter(String name, LocalizedText detail, String value) {
        return new Fault(Excerpt.of(name), false, detail, Optional.of(Excerpt.of(value)));
    }

    /** An error in a part of the body; an empty pointer means the whole body. */
    public static Fault ofBody(String pointer, LocalizedText detail) {
        return new Fault(pointer, true, detail, Optional.empty());
    }

    /** An error in the value of a field of the body. */
    public static Fault ofBody(String pointer, LocalizedText detail, String value) {
        return new Fault(pointer, true, detail, Optional.of(Excerpt.of(value)));
    }

    /** The same error in a language. */
    Fault in(Language language) {
        return new Fault(place, inBody, LocalizedText.as(detail.in(language)), value);
    }

    JsonObject json() {
        JsonObject json =
                new JsonObject()
                        .put(inBody ? "pointer" : "parameter", place)
                        .put("detail", detail.toString());
        value.ifPresent(text -> json.put("value", text));
        return json;
    }
}
