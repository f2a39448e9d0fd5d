package org.sharedgrowth.observatory.indicators.exchange.http;

import io.vertx.core.http.HttpServerRequest;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;
import org.sharedgrowth.observatory.tokens.Challenges;

/** API keys sent to this service directly. */
public final class ApiKeys {
    private ApiKeys() {}

    /** Refuses (401) a request with a key: keys are valid only at the gateway. */
    public static void refuse(RawTarget target, HttpServerRequest request) {
        boolean inQuery =
                target.parameters().stream()
                        .anyMatch(p -> p.name().equals("api_key") && !p.value().isEmpty());
        if (inQuery || request.getHeader("X-API-Key") != null) {
            throw new Problem(
                            ProblemType.UNKNOWN_KEY,
                            "Leave the key out, because released data can be read without one, or"
                                    + " send a bearer token.")
                    .header("WWW-Authenticate", Challenges.NO_TOKEN);
        }
    }
}
