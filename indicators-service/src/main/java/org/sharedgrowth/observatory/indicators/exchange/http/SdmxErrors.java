package org.sharedgrowth.observatory.indicators.exchange.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.service.problem.ErrorDialect;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Writes errors of the SDMX dialects: as an XML error message in 2.1; as an SDMX-JSON message
 * without data in 3.0, and in 2.1 if JSON was requested.
 */
@ApplicationScoped
public class SdmxErrors implements ErrorDialect {
    private static final String PREFIX = "/sdmx/";
    private static final String XML_PREFIX = "/sdmx/2.1";
    private static final String NAMESPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

    /** The problem (501) of a feature of the standard that this service does not support. */
    public static Problem notOffered(String description, String hint) {
        return new Problem(ProblemType.NOT_OFFERED, "Not supported: " + description + ". " + hint);
    }

    /**
     * The problem (404) that nothing visible matches a query, for the dialect that reports this as
     * an error.
     */
    public static Problem noResults(String detail) {
        return new Problem(ProblemType.NO_RESULTS, detail);
    }

    @Override
    public boolean appliesTo(String path) {
        return path.startsWith(PREFIX);
    }

    @Override
    public Body write(Problem problem, String target, @Nullable String accept) {
        ErrorFamily defaultFamily =
                target.startsWith(XML_PREFIX) ? ErrorFamily.XML : ErrorFamily.JSON;
        ErrorFamily family = ErrorFamily.of(target, accept, defaultFamily);
        ByteSink body = new ByteSink(1024);
        switch (family) {
            case XML -> xml(problem, body);
            case JSON -> json(problem, code(problem.status()), body);
            case JSON_WITH_STATUS -> json(problem, problem.status(), body);
        }
        return new Body(
                family == ErrorFamily.XML ? "application/xml" : "application/json",
                new String(body.take(), StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> headers() {
        return ExchangeHeaders.GUEST_HEADERS;
    }

    private static void xml(Problem problem, ByteSink body) {
        body.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mes:Error xmlns:mes=\"")
                .put(NAMESPACE)
                .put("message\" xmlns:com=\"")
                .put(NAMESPACE)
                .put("common\">\n <mes:ErrorMessage code=\"")
                .integer(code(problem.status()))
                .put("\"><com:Text xml:lang=\"en\">")
                .xml(problem.detail())
                .put("</com:Text></mes:ErrorMessage>\n</mes:Error>\n");
    }

    private static void json(Problem problem, int code, ByteSink body) {
        String prepared = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        body.put("{\"meta\":{\"id\":\"error\",\"test\":false,\"prepared\":").jsonString(prepared);
        body.put(",\"sender\":{\"id\":\"DIGOBS\"}},\"errors\":[{\"code\":").integer(code);
        body.put(",\"title\":").jsonString(problem.title());
        body.put(",\"detail\":").jsonString(problem.detail()).put("}]}");
    }

    /** The standard's error code for an HTTP status. */
    private static int code(int status) {
        return switch (status) {
            case 404 -> 100;
            case 401 -> 110;
            case 403 -> 150;
            case 413 -> 510;
            case 429 -> 1001;
            case 500, 501, 503 -> status;
            default -> status < 500 ? 140 : 500;
        };
    }
}
