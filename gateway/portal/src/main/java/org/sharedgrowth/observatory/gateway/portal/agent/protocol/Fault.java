package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Thrown if a message is refused; the text says what is wrong with it. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The text is not JSON. */
    public static final int NOT_JSON = -32700;

    /** The JSON is not a message. */
    public static final int INVALID_REQUEST = -32600;

    /** No such method. */
    public static final int METHOD_NOT_FOUND = -32601;

    /** Wrong parameters of a method. */
    public static final int INVALID_PARAMETERS = -32602;

    /** The server failed. */
    public static final int INTERNAL_ERROR = -32603;

    /** A header contradicts the body. */
    static final int HEADER_MISMATCH = -32020;

    /** The version of the protocol is not supported. */
    static final int UNSUPPORTED_VERSION = -32022;

    /** No such resource; only in older versions of the protocol. */
    static final int NO_RESOURCE = -32002;

    private final int status;
    private final int code;
    private final transient @Nullable JsonNode data;

    private Fault(int status, int code, String text, @Nullable JsonNode data) {
        super(text);
        this.status = status;
        this.code = code;
        this.data = data;
    }

    /**
     * A refusal.
     *
     * @param status HTTP status
     * @param code error code of JSON-RPC
     */
    public static Fault of(int status, int code, String text) {
        return new Fault(status, code, text, null);
    }

    /** A refusal with details for programs. */
    static Fault with(int status, int code, String text, JsonNode data) {
        return new Fault(status, code, text, data);
    }

    /** The method is not known. */
    public static Fault noMethod(Message message) {
        return of(
                message.isNew() ? 404 : 200,
                METHOD_NOT_FOUND,
                "There is no method '" + Excerpt.of(message.method()) + "'.");
    }

    /** The parameters of a method are wrong, such as an unknown tool or prompt. */
    public static Fault parameters(Message message, String text) {
        return of(message.isNew() ? 400 : 200, INVALID_PARAMETERS, text);
    }

    /**
     * The resource is not known.
     *
     * @param hint names similar resources and says how to find others; may be empty
     */
    public static Fault noResource(Message message, String uri, String hint) {
        String shown = Excerpt.of(uri);
        return with(
                message.isNew() ? 400 : 200,
                message.isNew() ? INVALID_PARAMETERS : NO_RESOURCE,
                "There is no resource '" + shown + "'." + (hint.isEmpty() ? "" : " " + hint),
                Json.object().put("uri", shown));
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    @Nullable JsonNode data() {
        return data;
    }

    String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
