package org.sharedgrowth.observatory.gateway.portal.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.portal.agent.guide.Guides;
import org.sharedgrowth.observatory.gateway.portal.agent.guide.Prompts;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Fault;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Message;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Reply;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.ServerDescription;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.tool.Tools;
import org.sharedgrowth.observatory.gateway.portal.agent.words.Lines;
import org.sharedgrowth.observatory.gateway.portal.agent.words.Quotes;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;

/** Answers the methods of the protocol. Stateless: nothing about a client is remembered. */
@Singleton
class AgentServer {
    private static final Logger LOG = Logger.getLogger(AgentServer.class);

    private final Tools tools;
    private final ToolAnswerCache cache;
    private final Guides guides;
    private final Prompts prompts;
    private final Lines lines;
    private final ServerDescription description;

    /**
     * @param secret the session key, the same on all nodes, from which the delimiters around text
     *     quoted from others are derived; if it is empty, a random key is used
     */
    AgentServer(
            Tools tools,
            ToolAnswerCache cache,
            Guides guides,
            @ConfigProperty(name = "gateway.session.key") Optional<String> secret,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "1")
                    String version) {
        this.tools = tools;
        this.cache = cache;
        this.guides = guides;
        Quotes quotes = new Quotes(keyBytes(secret));
        this.prompts = new Prompts(quotes);
        this.lines = new Lines(quotes);
        this.description =
                new ServerDescription(
                        Json.object()
                                .put("name", "shared-growth-observatory")
                                .put("title", "Shared Growth Observatory")
                                .put("version", version),
                        tools.instructions(),
                        Map.of(
                                "tools/list", listResult("tools", tools.asList()),
                                "resources/list", listResult("resources", guides.asList()),
                                "resources/templates/list",
                                        listResult("resourceTemplates", guides.templates()),
                                "prompts/list", listResult("prompts", Prompts.asList())));
    }

    private static ObjectNode listResult(String name, ArrayNode items) {
        ObjectNode list = Json.object();
        list.set(name, items);
        return list;
    }

    private static byte[] keyBytes(Optional<String> secret) {
        if (secret.isPresent() && !secret.get().isBlank()) {
            return secret.get().getBytes(StandardCharsets.UTF_8);
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return random;
    }

    /** The answer to a message that has an id. */
    Uni<Reply> answer(Message message) {
        return result(message)
                .map(result -> Reply.of(message, result, description.server()))
                .onFailure(Fault.class)
                .recoverWithItem(fault -> Reply.of(message.id(), fault))
                .onFailure()
                .recoverWithItem(failure -> internalError(message, failure));
    }

    /** The reply to an internal error, whose details are only in the log. */
    private static Reply internalError(Message message, Throwable failure) {
        String instance = UUID.randomUUID().toString();
        LOG.errorf(failure, "A message could not be answered, instance=%s", instance);
        return Reply.of(
                message.id(),
                Fault.of(
                        500,
                        Fault.INTERNAL_ERROR,
                        "The server failed; this error has the id " + instance + "."));
    }

    private Uni<ObjectNode> result(Message message) {
        return Uni.createFrom()
                .deferred(() ->
                        switch (message.method()) {
                            case "tools/call" -> call(message);
                            case "resources/read" -> guides.read(message, lines);
                            case "prompts/get" -> Uni.createFrom().item(prompts.get(message));
                            default -> Uni.createFrom().item(description.result(message));
                        });
    }

    private Uni<ObjectNode> call(Message message) {
        String name = message.text("name");
        ObjectNode arguments = message.object("arguments");
        ToolAnswerCache.Key key = ToolAnswerCache.Key.of(name, arguments);
        Optional<ObjectNode> known = cache.find(key);
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        long start = System.nanoTime();
        PublicData.Mark mark = cache.mark();
        PageLife life = PageLife.ofNoPage();
        return tools.call(name, arguments, life)
                .orElseThrow(() -> Fault.parameters(message, "There is no such tool."))
                .map(structure -> {
                    ObjectNode result = textResult(lines.of(structure));
                    result.set("structuredContent", structure);
                    return result.put("isError", false);
                })
                .onFailure(ToolRefused.class)
                .recoverWithItem(refused -> textResult(refused.text()).put("isError", true))
                .invoke(result ->
                        LOG.debugf(
                                "tool=%s ms=%d error=%s bytes=%d",
                                name,
                                (System.nanoTime() - start) / 1_000_000,
                                result.path("isError"),
                                result.path("content").path(0).path("text").asText().length()))
                .map(result ->
                        result.path("isError").asBoolean()
                                ? result
                                : cache.keep(key, result, mark, life))
                .onFailure()
                .recoverWithItem(failure -> {
                    // The failure's message may contain the client's question, which must not be
                    // logged.
                    LOG.warnf("A call of the tool %s failed: %s", name, failure.getClass());
                    return textResult(
                                    "The figures cannot be read at the moment. This does not mean"
                                            + " that there are none. Try again in a minute.")
                            .put("isError", true);
                });
    }

    private static ObjectNode textResult(String text) {
        ObjectNode result = Json.object();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result;
    }
}
