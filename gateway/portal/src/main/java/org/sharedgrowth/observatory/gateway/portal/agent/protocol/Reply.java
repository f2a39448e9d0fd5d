package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP response to a message.
 *
 * @param status HTTP status
 * @param body JSON, or an empty text if there is no answer
 */
public record Reply(int status, String body) {
    /** How long clients may keep lists: an hour. */
    private static final int LISTS_MILLIS = 3_600_000;

    /** How long clients may keep documents with figures: a minute. */
    private static final int DOCUMENTS_MILLIS = 60_000;

    private static final Set<String> LISTS =
            Set.of(
                    "server/discover",
                    "tools/list",
                    "resources/list",
                    "resources/templates/list",
                    "prompts/list");

    /** The answer to a notification. */
    public static Reply accepted() {
        return new Reply(202, "");
    }

    /**
     * The result of a method.
     *
     * @param result changed by this method
     * @param server name, title and version of this server
     */
    public static Reply of(Message message, ObjectNode result, ObjectNode server) {
        if (message.isNew()) {
            result.put("resultType", "complete");
            result.putObject("_meta").set("io.modelcontextprotocol/serverInfo", server);
            boolean isList = LISTS.contains(message.method());
            if (isList || message.method().equals("resources/read")) {
                result.put("ttlMs", isList ? LISTS_MILLIS : DOCUMENTS_MILLIS);
                result.put("cacheScope", "public");
            }
        }
        ObjectNode answer = Json.object();
        answer.put("jsonrpc", "2.0");
        answer.set("id", message.id());
        answer.set("result", result);
        return new Reply(200, Json.write(answer));
    }

    /**
     * The response to a message that is refused.
     *
     * @param id of the message; null if it could not be read
     */
    public static Reply of(@Nullable JsonNode id, Fault fault) {
        ObjectNode error = Json.object();
        error.put("code", fault.code());
        error.put("message", fault.text());
        JsonNode data = fault.data();
        if (data != null) {
            error.set("data", data);
        }
        ObjectNode answer = Json.object();
        answer.put("jsonrpc", "2.0");
        if (id == null) {
            answer.putNull("id");
        } else {
            answer.set("id", id);
        }
        answer.set("error", error);
        return new Reply(fault.status(), Json.write(answer));
    }
}
