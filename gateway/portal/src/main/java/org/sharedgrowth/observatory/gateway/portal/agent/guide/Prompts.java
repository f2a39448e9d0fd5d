package org.sharedgrowth.observatory.gateway.portal.agent.guide;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Fault;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Message;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.agent.words.Quotes;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Tasks that clients offer to people. What people type is marked as a quotation, like all text that
 * the observatory did not write.
 *
 * @param quotes puts marks around what people typed
 */
public record Prompts(Quotes quotes) {
    private static final int MAX_LENGTH = 2000;
    private static final String LANG = "lang";

    /**
     * A prompt.
     *
     * @param arguments names of the required arguments; the language is optional
     * @param task what to do with the arguments
     */
    private record Prompt(
            String name, String title, String description, List<String> arguments, String task) {}

    private static final List<Prompt> ALL =
            List.of(
                    new Prompt(
                            "answer_with_sources",
                            "Answer with sources",
                            "Answers a question with published figures, each with its source.",
                            List.of("question"),
                            "Answer the question with figures of the observatory. Find the codes"
                                    + " with find_statistics, then read the figures. Name period,"
                                    + " unit, slice, source, release, licence and link with every"
                                    + " figure, and say what has no figure."),
                    new Prompt(
                            "what_changed",
                            "What changed",
                            "Says what changed in the figures about a subject since a date.",
                            List.of("subject", "since"),
                            "Find the indicators of the subject with find_statistics, then compare"
                                    + " the two dates with compare_dates. Name old and new values,"
                                    + " the office and its reason."),
                    new Prompt(
                            "check_statement",
                            "Check a statement",
                            "Compares the numbers of a text with the published figures.",
                            List.of("text"),
                            "For each number in the text find the figure that it states with"
                                    + " find_statistics and get_values, then call verify_figure"
                                    + " with the number. Say which numbers hold, which differ, and"
                                    + " which are not published here."));

    /** The prompts with their arguments. */
    public static ArrayNode asList() {
        ArrayNode list = Json.list();
        for (Prompt prompt : ALL) {
            ObjectNode one =
                    list.addObject()
                            .put("name", prompt.name())
                            .put("title", prompt.title())
                            .put("description", prompt.description());
            ArrayNode arguments = one.putArray("arguments");
            prompt.arguments()
                    .forEach(name -> arguments.addObject().put("name", name).put("required", true));
            arguments.addObject().put("name", LANG).put("required", false);
        }
        return list;
    }

    /** The result of {@code prompts/get}: the task with the arguments that were sent. */
    public ObjectNode get(Message message) {
        String name = message.text("name");
        Prompt prompt =
                ALL.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Fault.parameters(message, "There is no such prompt."));
        ObjectNode sent = message.object("arguments");
        List<String> lines = new ArrayList<>(List.of(prompt.task()));
        for (String argument : prompt.arguments()) {
            if (!sent.path(argument).isTextual()) {
                throw Fault.parameters(message, "The argument '" + argument + "' is missing.");
            }
            lines.add(
                    argument
                            + ": "
                            + quotes.of(CleanText.text(sent.path(argument).asText(), MAX_LENGTH)));
        }
        for (Map.Entry<String, ?> one : sent.properties()) {
            if (!prompt.arguments().contains(one.getKey()) && !one.getKey().equals(LANG)) {
                throw Fault.parameters(message, "The prompt does not have all of these arguments.");
            }
        }
        Language language = Language.find(sent.path(LANG).asText("")).orElse(Language.ENGLISH);
        lines.add("Write in the language '" + language.tag() + "'; pass it as lang.");
        ObjectNode result = Json.object();
        result.put("description", prompt.description());
        result.putArray("messages")
                .addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", String.join("\n", lines));
        return result;
    }
}
