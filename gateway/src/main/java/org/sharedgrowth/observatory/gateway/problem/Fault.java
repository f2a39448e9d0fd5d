package org.sharedgrowth.observatory.gateway.problem;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * One error in a request and its place; the services use the same format.
 *
 * @param place JSON pointer into the body, or name of the query parameter or header
 * @param inBody whether the place is in the body
 * @param detail what is wrong and how to fix it
 * @param value the offending value, if there is one
 */
public record Fault(String place, boolean inBody, String detail, Optional<String> value) {
    /** Of a query parameter or header that is missing. */
    public static Fault ofParameter(String name, String detail) {
        return new Fault(Excerpt.of(name), false, detail, Optional.empty());
    }

    /** Of a query parameter or header that is there. */
    public static Fault ofParameter(String name, String detail, String value) {
        return new Fault(Excerpt.of(name), false, detail, Optional.of(Excerpt.of(value)));
    }

    /** Of a part of the body; the empty pointer is all of it. */
    public static Fault ofBody(String pointer, String detail) {
        return new Fault(pointer, true, detail, Optional.empty());
    }

    JsonObject json() {
        JsonObject json =
                new JsonObject().put(inBody ? "pointer" : "parameter", place).put("detail", detail);
        value.ifPresent(text -> json.put("value", text));
        return json;
    }
}
