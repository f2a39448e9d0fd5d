package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One message of a client.
 *
 * @param id text or number that the answer repeats; null for a notification, which has no answer
 * @param parameters of the method; empty if there are none
 * @param isNew whether it belongs to {@link Version#NEW}
 */
public record Message(@Nullable JsonNode id, String method, ObjectNode parameters, boolean isNew) {

    /** A parameter that has to be a text. */
    public String text(String name) {
        JsonNode value = parameters.path(name);
        if (!value.isTextual()) {
            throw Fault.parameters(this, "The parameter '" + name + "' has to be a text.");
        }
        return value.asText();
    }

    /** A parameter that has to be an object; empty if it is absent. */
    public ObjectNode object(String name) {
        JsonNode value = parameters.path(name);
        if (value.isMissingNode()) {
            return Json.object();
        }
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw Fault.parameters(this, "The parameter '" + name + "' has to be an object.");
    }
}
