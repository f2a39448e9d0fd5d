package org.sharedgrowth.observatory.gateway.portal.agent.guide;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Fault;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Message;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.tool.Tools;
import org.sharedgrowth.observatory.gateway.portal.agent.words.Lines;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;

/**
 * Documents in Markdown at addresses of this site: a guide to reading figures, and one document for
 * each indicator, data set and report. The documents of indicators and reports are the tools'
 * answers in another form.
 */
@Singleton
public class Guides {
    static final String MARKDOWN = "text/markdown";
    private static final String READING = "/help/reading-figures";
    private static final String INDICATORS = "/indicators/";
    private static final String FLOWS = "/flows/";
    private static final String REPORTS = "/reports/";
    private static final String RESOURCE =
            "/org/sharedgrowth/observatory/gateway/portal/agent/reading-figures.md";

    private final Tools tools;
    private final FlowGuide flows;
    private final String origin;
    private final String reading = readGuide();

    Guides(
            Tools tools,
            FlowGuide flows,
            @ConfigProperty(name = "observatory.public-origin") String origin) {
        this.tools = tools;
        this.flows = flows;
        this.origin = origin;
    }

    private static String readGuide() {
        try (InputStream in = Guides.class.getResourceAsStream(RESOURCE)) {
            return new String(
                    Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to read figures, in Markdown. */
    String reading() {
        return reading;
    }

    /** The documents with a fixed address, as the protocol lists them. */
    public ArrayNode asList() {
        ArrayNode list = Json.list();
        list.addObject()
                .put("uri", origin + READING)
                .put("name", "reading-figures")
                .put("title", "How to read and quote figures")
                .put("mimeType", MARKDOWN);
        return list;
    }

    /** Address templates of the documents that exist once for each code. */
    public ArrayNode templates() {
        ArrayNode list = Json.list();
        addTemplate(list, INDICATORS + "{code}", "indicator", "An indicator");
        addTemplate(list, FLOWS + "{flow}", "flow", "A data set");
        addTemplate(list, REPORTS + "{slug}", "report", "A report and its figures");
        return list;
    }

    private void addTemplate(ArrayNode list, String path, String name, String title) {
        list.addObject()
                .put("uriTemplate", origin + path)
                .put("name", name)
                .put("title", title)
                .put("mimeType", MARKDOWN);
    }

    /**
     * One document; fails with a {@link Fault} if there is none at the address.
     *
     * @param lines writes the answer of a tool as a document
     */
    public Uni<ObjectNode> read(Message message, Lines lines) {
        String uri = message.text("uri");
        String path = uri.startsWith(origin) ? uri.substring(origin.length()) : "";
        if (path.equals(READING)) {
            return Uni.createFrom().item(document(uri, reading));
        }
        return content(path)
                .map(structure -> document(uri, lines.of(structure)))
                .onFailure(ToolRefused.class)
                .transform(failure -> Fault.noResource(message, uri, hint(failure)));
    }

    /** The content of a document; fails with {@link ToolRefused} if there is none at the path. */
    private Uni<ObjectNode> content(String path) {
        if (path.startsWith(INDICATORS)) {
            return answer("describe_indicator", "indicator", path.substring(INDICATORS.length()));
        }
        if (path.startsWith(FLOWS)) {
            return flows.describe(path.substring(FLOWS.length()));
        }
        if (path.startsWith(REPORTS)) {
            return answer("get_report_facts", "report", path.substring(REPORTS.length()));
        }
        return Uni.createFrom().failure(() -> new ToolRefused(""));
    }

    private Uni<ObjectNode> answer(String tool, String argument, String code) {
        return tools.call(tool, Json.object().put(argument, code), PageLife.ofNoPage())
                .orElseGet(() -> Uni.createFrom().failure(() -> new ToolRefused("")));
    }

    private static String hint(Throwable failure) {
        return failure instanceof ToolRefused refused ? refused.text() : "";
    }

    private static ObjectNode document(String uri, String text) {
        ObjectNode result = Json.object();
        result.putArray("contents")
                .addObject()
                .put("uri", uri)
                .put("mimeType", MARKDOWN)
                .put("text", text);
        return result;
    }
}
