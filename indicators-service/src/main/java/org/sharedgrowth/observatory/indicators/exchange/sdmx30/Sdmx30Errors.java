package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.problem.ErrorDialect;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/** Errors as SDMX-JSON messages without data. */
@ApplicationScoped
class Sdmx30Errors implements ErrorDialect {
    private static final String PREFIX = "/sdmx/3.0";

    @Override
    public boolean speaksOn(String path) {
        return path.startsWith(PREFIX);
    }

    @Override
    public Response answer(Problem problem, HttpHeaders request) {
        ByteSink body = new ByteSink(512);
        String prepared = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        body.put("{\"meta\":{\"id\":\"error\",\"test\":false,\"prepared\":").jsonString(prepared);
        body.put(",\"sender\":{\"id\":\"DIGOBS\"}},\"errors\":[{\"code\":");
        body.integer(code(problem.status())).put(",\"title\":").jsonString(problem.title());
        body.put(",\"detail\":").jsonString(problem.detail()).put("}]}");
        return Response.status(problem.status())
                .type("application/json")
                .entity(new String(body.take(), StandardCharsets.UTF_8))
                .build();
    }

    /** The standard's own code of an HTTP status. */
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
