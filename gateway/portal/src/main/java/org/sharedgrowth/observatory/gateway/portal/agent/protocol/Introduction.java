package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server says about itself without asking anybody: its versions, how it is used, and the
 * lists of what it offers.
 *
 * @param server name, title and version of the server
 * @param instructions how its tools are used together, for models
 * @param lists results of the methods that list, by method, such as {@code tools/list}
 */
public record Introduction(ObjectNode server, String instructions, Map<String, ObjectNode> lists) {

    /**
     * The result of a method of this kind, which may be changed.
     *
     * @throws Fault if it is none of them, or one that the message's version does not have
     */
    public ObjectNode result(Message message) {
        ObjectNode result = Json.object();
        switch (message.method()) {
            case "ping" -> ofOldVersions(message);
            case "initialize" -> initialize(message, result);
            case "server/discover" -> {
                result.set("supportedVersions", Json.texts(Version.SPOKEN));
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

    /** The newest version has no sessions, and so neither their beginning nor a sign of life. */
    private static void ofOldVersions(Message message) {
        if (message.isNew()) {
            throw Fault.noMethod(message);
        }
    }

    private void initialize(Message message, ObjectNode result) {
        ofOldVersions(message);
        result.put(
                "protocolVersion",
                Version.agreed(message.parameters().path("protocolVersion").asText()));
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
