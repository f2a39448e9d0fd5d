package org.sharedgrowth.observatory.indicators.exchange.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.tokens.Challenges;

/** Keys that clients send instead of a token. */
public final class ApiKeys {
    private ApiKeys() {}

    /** No keys are given out yet, so any key is a wrong one: 401. */
    public static void refuse(RawTarget target, HttpServerRequest request) {
        boolean inQuery =
                target.parameters().stream()
                        .anyMatch(p -> p.name().equals("api_key") && !p.value().isEmpty());
        if (inQuery || request.getHeader("X-API-Key") != null) {
            throw new Problem(
                            401,
                            "unknown-key",
                            "The API key is not known",
                            "Leave the key out: released data needs none. Or send a bearer token.",
                            List.of())
                    .header("WWW-Authenticate", Challenges.NO_TOKEN);
        }
    }
}
