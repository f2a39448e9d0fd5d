package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.http.ExchangeHeaders;
import org.sharedgrowth.observatory.service.problem.ErrorDialect;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Errors in the format of the World Bank, but with a proper HTTP status. */
@ApplicationScoped
class WorldBankErrors implements ErrorDialect {
    @Override
    public boolean appliesTo(String path) {
        return WorldBankResource.owns(path);
    }

    @Override
    public Body write(Problem problem, String target, @Nullable String accept) {
        ByteSink body = new ByteSink(256);
        body.put("[{\"message\":[{\"id\":").jsonString(id(problem.status()));
        body.put(",\"key\":").jsonString(key(problem));
        body.put(",\"value\":").jsonString(problem.detail()).put("}]}]");
        return new Body(
                MediaType.APPLICATION_JSON, new String(body.take(), StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> headers() {
        return ExchangeHeaders.GUEST_HEADERS;
    }

    /**
     * Codes that clients of the World Bank know: 120 for any invalid value, 105 while the service
     * is not available.
     */
    private static String id(int status) {
        return status >= 500 ? "105" : "120";
    }

    private static String key(Problem problem) {
        return switch (problem.status()) {
            case 400, 404 -> "Invalid value";
            case 500, 503 -> "Service currently unavailable";
            default -> problem.title();
        };
    }
}
