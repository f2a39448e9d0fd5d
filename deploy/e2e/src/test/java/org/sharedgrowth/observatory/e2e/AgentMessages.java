package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Calls tools as AI assistants do, in two versions of the Model Context Protocol. */
final class AgentMessages {
    /** Numbers keep their digits: 35.0 does not become 35. */
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private static final String OLDER_VERSION = "2025-11-25";
    private static final String NEWER_VERSION = "2026-07-28";
    private static final String META = "io.modelcontextprotocol/";

    private AgentMessages() {}

    /**
     * Calls a tool in both versions of the protocol. The results must be identical byte for byte,
     * apart from members that the newer version adds at the end.
     *
     * @return {@code content}, {@code isError} and, unless it is an error, {@code
     *     structuredContent}
     */
    static JsonNode call(String tool, JsonNode arguments) {
        ObjectNode parameters = JSON.createObjectNode().put("name", tool);
        parameters.set("arguments", arguments);
        String olderResult = send(request(OLDER_VERSION), parameters);
        ObjectNode withMeta = parameters.deepCopy();
        ObjectNode meta = withMeta.putObject("_meta").put(META + "protocolVersion", NEWER_VERSION);
        meta.putObject(META + "clientCapabilities");
        String newerResult =
                send(
                        request(NEWER_VERSION)
                                .header("Mcp-Method", "tools/call")
                                .header("Mcp-Name", tool),
                        withMeta);
        // The newer version adds members after those of the older one.
        String common = olderResult.substring(0, olderResult.length() - "}}".length());
        assertEquals(
                common, newerResult.substring(0, Math.min(newerResult.length(), common.length())));
        return read(olderResult).path("result");
    }

    private static HttpRequest.Builder request(String version) {
        return Http.request("/mcp")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", version);
    }

    private static String send(HttpRequest.Builder request, ObjectNode parameters) {
        ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1);
        message.put("method", "tools/call").set("params", parameters);
        Answer answer = Http.send(request.POST(BodyPublishers.ofString(message.toString())));
        assertEquals(200, answer.status(), answer::toString);
        return answer.body();
    }

    /** The tools as the server lists them. */
    static JsonNode tools() {
        String list = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
        Answer answer = Http.send(request(OLDER_VERSION).POST(BodyPublishers.ofString(list)));
        assertEquals(200, answer.status(), answer::toString);
        return answer.json().at("/result/tools");
    }

    /** Reads JSON, with all digits of its numbers. */
    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
