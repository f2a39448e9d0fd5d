package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a message and checks it against its headers. */
public final class MessageReader {
    /** Maximum number of bytes of a message. */
    public static final int MAX_BYTES = 64 * 1024;

    /** Maximum depth of nested objects and lists. */
    static final int MAX_DEPTH = 20;

    private static final String META = "io.modelcontextprotocol/";
    private static final int BAD_REQUEST = 400;

    private final Head head;
    private @Nullable JsonNode id;

    /** A reader of one message with these headers. */
    public MessageReader(Head head) {
        this.head = head;
    }

    /**
     * The id, which the reply to a refused message repeats; null if there is none or it is unread.
     */
    public @Nullable JsonNode id() {
        return id;
    }

    /**
     * Reads the message.
     *
     * @throws Fault if it is refused
     */
    public Message read(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw Fault.of(413, Fault.INVALID_REQUEST, "A message may have at most 64 kB.");
        }
        if (depth(body) > MAX_DEPTH) {
            throw Fault.of(
                    BAD_REQUEST,
                    Fault.INVALID_REQUEST,
                    "Objects and lists in a message may be nested at most 20 deep.");
        }
        JsonNode sent = json(body);
        if (sent.isArray()) {
            throw invalidRequest("Send messages one at a time, not as a list.");
        }
        if (!(sent instanceof ObjectNode object)
                || !object.path("jsonrpc").asText().equals("2.0")) {
            throw invalidRequest("A message must be an object with \"jsonrpc\": \"2.0\".");
        }
        return message(object);
    }

    private static JsonNode json(byte[] body) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonNode read = Json.read(text);
            if (!read.isMissingNode()) {
                return read;
            }
            throw notJson();
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw notJson();
        }
    }

    private static Fault notJson() {
        return Fault.of(BAD_REQUEST, Fault.NOT_JSON, "The body is not JSON in UTF-8.");
    }

    private Message message(ObjectNode sent) {
        JsonNode sentId = sent.get("id");
        if (sentId != null && !sentId.isTextual() && !sentId.isIntegralNumber()) {
            throw invalidRequest("The id of a message must be a string or a whole number.");
        }
        id = sentId;
        JsonNode method = sent.path("method");
        if (!method.isTextual()) {
            throw invalidRequest("A message must have a method.");
        }
        JsonNode parameters = sent.path("params");
        if (!parameters.isMissingNode() && !parameters.isObject()) {
            throw invalidRequest("The parameters of a message must be an object.");
        }
        ObjectNode given = parameters instanceof ObjectNode object ? object : Json.object();
        JsonNode meta = given.path("_meta");
        String name = method.asText();
        boolean isNew = isNew(name, meta);
        if (isNew) {
            checkNew(meta, name);
        }
        checkHead(name, given, isNew);
        return new Message(sentId, name, given, isNew);
    }

    private boolean isNew(String method, JsonNode meta) {
        String version = head.version();
        return meta.has(META + "protocolVersion")
                || (version != null && !Version.usesInitialize(version))
                || method.equals("server/discover");
    }

    private void checkNew(JsonNode meta, String method) {
        JsonNode version = meta.path(META + "protocolVersion");
        if (!version.isTextual() || !meta.path(META + "clientCapabilities").isObject()) {
            throw Fault.of(
                    BAD_REQUEST,
                    Fault.INVALID_PARAMETERS,
                    "The parameters of '"
                            + Excerpt.of(method)
                            + "' need _meta with io.modelcontextprotocol/protocolVersion and"
                            + " io.modelcontextprotocol/clientCapabilities.");
        }
        String requested = version.asText();
        check("MCP-Protocol-Version", head.version(), requested, true);
        if (!requested.equals(Version.NEW)) {
            ObjectNode data = Json.object();
            data.set("supported", Json.texts(Version.SUPPORTED));
            data.put("requested", Excerpt.of(requested));
            throw Fault.with(
                    BAD_REQUEST,
                    Fault.UNSUPPORTED_VERSION,
                    "The version '" + Excerpt.of(requested) + "' is not supported here.",
                    data);
        }
    }

    private void checkHead(String method, ObjectNode parameters, boolean required) {
        check("Mcp-Method", head.method(), method, required);
        String nameParameter =
                switch (method) {
                    case "tools/call", "prompts/get" -> "name";
                    case "resources/read" -> "uri";
                    default -> "";
                };
        if (!nameParameter.isEmpty()) {
            check("Mcp-Name", head.name(), parameters.path(nameParameter).asText(), required);
        }
    }

    private static void check(String header, @Nullable String sent, String body, boolean required) {
        if (sent == null ? required : !sent.equals(body)) {
            throw Fault.of(
                    BAD_REQUEST,
                    Fault.HEADER_MISMATCH,
                    "The header "
                            + header
                            + (sent == null
                                    ? " is missing; the body says '"
                                    : " says '" + Excerpt.of(sent) + "', the body '")
                            + Excerpt.of(body)
                            + "'.");
        }
    }

    private static Fault invalidRequest(String text) {
        return Fault.of(BAD_REQUEST, Fault.INVALID_REQUEST, text);
    }

    /** The deepest nesting, counted without reading the values. */
    private static int depth(byte[] body) {
        int depth = 0;
        int deepest = 0;
        boolean inText = false;
        for (int i = 0; i < body.length; i++) {
            byte character = body[i];
            if (inText) {
                if (character == '\\') {
                    i++;
                } else if (character == '"') {
                    inText = false;
                }
            } else if (character == '"') {
                inText = true;
            } else if (character == '{' || character == '[') {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (character == '}' || character == ']') {
                depth--;
            }
        }
        return deepest;
    }
}
