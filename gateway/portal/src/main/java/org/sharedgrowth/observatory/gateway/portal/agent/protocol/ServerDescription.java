package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server tells clients about itself: the versions it supports, how to use it, and the lists
 * of what it offers.
 *
 * @param server name, title and version of the server
 * @param instructions how its tools are used together, for models
 * @param lists results of the listing methods by method name, such as {@code tools/list}
 */
public record ServerDescription(
        ObjectNode server, String instructions, Map<String, ObjectNode> lists) {

    /**
     * The result of {@code ping}, which is empty, or of a method that begins a session or asks what
     * the server supports or offers; callers may add members to it.
     *
     * @throws Fault if the method does something else, or does not exist in the message's version
     *     of the protocol
     */
    public ObjectNode result(Message message) {
        ObjectNode result = Json.object();
        switch (message.method()) {
            case "ping" -> requireOldVersion(message);
            case "initialize" -> initialize(message, result);
            case "server/discover" -> {
                result.set("supportedVersions", Json.texts(Version.SUPPORTED));
                introduce(result);
            }
            default -> {
                @Nullable ObjectNode list = lists.get(message.method());
                if (list == null) {
                    throw Fault.noMethod(message);
                }
                result.setAll(list);
            }
        }
        return result;
    }

    /** Refuses {@code initialize} and {@code ping} in the newest version, which has no sessions. */
    private static void requireOldVersion(Message message) {
        if (message.isNew()) {
            throw Fault.noMethod(message);
        }
    }

    private void initialize(Message message, ObjectNode result) {
        requireOldVersion(message);
        result.put(
                "protocolVersion",
                Version.negotiate(message.parameters().path("protocolVersion").asText()));
        introduce(result);
        result.set("serverInfo", server);
    }

    private void introduce(ObjectNode result) {
        ObjectNode capabilities = result.putObject("capabilities");
        capabilities.putObject("tools");
        capabilities.putObject("resources");
        capabilities.putObject("prompts");
        result.put("instructions", instructions);
    }
}
