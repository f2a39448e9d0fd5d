package org.sharedgrowth.observatory.gateway.problem;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The error format of a request, by its path and its header {@code Accept}: errors of the gateway
 * must look like the errors of the service behind it.
 */
enum Dialect {
    PROBLEM("application/problem+json"),
    /** An HTML page for people. */
    PAGE("text/html;charset=utf-8"),
    SDMX_XML("application/xml"),
    SDMX_JSON("application/json"),
    /** SDMX-JSON 2.1.0, in which error codes are HTTP statuses. */
    SDMX_JSON_WITH_STATUS("application/json"),
    WORLD_BANK("application/json"),
    /** JSON-RPC, for AI assistants that use MCP. */
    AGENT("application/json");

    private static final Pattern SDMX = Pattern.compile("/sdmx([/?].*)?");
    private static final Pattern SDMX_21 = Pattern.compile("/sdmx/2[.]1([/?].*)?");
    private static final Pattern V2 = Pattern.compile("/v2([/?].*)?");
    private static final Pattern MCP = Pattern.compile("/mcp([/?].*)?");
    private static final Pattern API = Pattern.compile("/api([/?].*)?");

    private static final String NAMESPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

    private final String mediaType;

    Dialect(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The error format of a target.
     *
     * @param target target as sent; may be malformed
     * @param accept the header, or null
     */
    static Dialect of(String target, @Nullable String accept) {
        if (V2.matcher(target).matches()) {
            return WORLD_BANK;
        }
        if (MCP.matcher(target).matches()) {
            return AGENT;
        }
        if (!SDMX.matcher(target).matches()) {
            return !API.matcher(target).matches() && PagePreference.of(accept) ? PAGE : PROBLEM;
        }
        Dialect byPath = SDMX_21.matcher(target).matches() ? SDMX_XML : SDMX_JSON;
        return SdmxPreference.of(target, accept)
                .map(representation ->
                        representation.withStatus() ? SDMX_JSON_WITH_STATUS : SDMX_JSON)
                .orElse(byPath);
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * Whether titles are in the client's language; the standards of the other formats have only
     * English ones.
     */
    boolean isTranslated() {
        return this == PROBLEM || this == PAGE;
    }

    boolean allowsCrossOriginReads() {
        return this != PROBLEM && this != PAGE && this != AGENT;
    }

    String write(Problem problem) {
        return switch (this) {
            case PROBLEM -> problem.json();
            case PAGE -> page(problem);
            case SDMX_XML -> sdmxXml(problem);
            case SDMX_JSON -> sdmxJson(problem, code(problem.status()));
            case SDMX_JSON_WITH_STATUS -> sdmxJson(problem, problem.status());
            case WORLD_BANK -> worldBank(problem);
            case AGENT -> agent(problem);
        };
    }

    private static String page(Problem problem) {
        return RefusalPage.of(
                problem.language(),
                escape(problem.title()),
                escape(problem.detail().toString()),
                problem.slug());
    }

    private static String sdmxXml(Problem problem) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mes:Error xmlns:mes=\""
                + NAMESPACE
                + "message\" xmlns:com=\""
                + NAMESPACE
                + "common\">\n <mes:ErrorMessage code=\""
                + code(problem.status())
                + "\"><com:Text xml:lang=\"en\">"
                + escape(problem.detail().toString())
                + "</com:Text></mes:ErrorMessage>\n</mes:Error>\n";
    }

    private static String sdmxJson(Problem problem, int code) {
        JsonObject meta =
                new JsonObject()
                        .put("id", "error")
                        .put("test", false)
                        .put("prepared", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                        .put("sender", new JsonObject().put("id", "DIGOBS"));
        JsonObject error =
                new JsonObject()
                        .put("code", code)
                        .put("title", problem.title())
                        .put("detail", problem.detail().toString());
        return new JsonObject().put("meta", meta).put("errors", JsonArray.of(error)).encode();
    }

    private static String worldBank(Problem problem) {
        boolean ourFault = problem.status() >= 500;
        JsonObject message =
                new JsonObject()
                        .put("id", ourFault ? "105" : "120")
                        .put("key", ourFault ? "Service currently unavailable" : problem.title())
                        .put("value", problem.detail().toString());
        return JsonArray.of(new JsonObject().put("message", JsonArray.of(message))).encode();
    }

    /**
     * The error code is the status if the client should try again later, and otherwise the code of
     * JSON-RPC for an invalid request.
     */
    private static String agent(Problem problem) {
        boolean retryLater = problem.status() == 429 || problem.status() >= 500;
        JsonObject error =
                new JsonObject()
                        .put("code", retryLater ? problem.status() : -32600)
                        .put("message", problem.title() + ": " + problem.detail())
                        .put("data", new JsonObject(problem.json()));
        return new JsonObject().put("jsonrpc", "2.0").putNull("id").put("error", error).encode();
    }

    /** The error code of the SDMX standard for a status. */
    private static int code(int status) {
        return switch (status) {
            case 401 -> 110;
            case 403 -> 150;
            case 404 -> 100;
            case 413 -> 510;
            case 429 -> 1001;
            case 501, 503 -> status;
            default -> status < 500 ? 140 : 500;
        };
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
                    }
                });
        return escaped.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
