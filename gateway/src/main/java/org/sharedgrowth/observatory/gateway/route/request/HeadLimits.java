package org.sharedgrowth.observatory.gateway.route.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.messages.LocalizedText;

/** Checks the size of a request's head, and that it has only one interpretation. */
@Singleton
public class HeadLimits {
    /** The longest target for which the request line, with method and version, fits into 16 KiB. */
    private static final int MAX_TARGET_LENGTH = 16 * 1024 - "OPTIONS  HTTP/1.1".length();

    /** Names and values of all headers, in characters. */
    private static final int MAX_HEADERS_LENGTH = 16 * 1024;

    private final RouteConfig config;

    HeadLimits(RouteConfig config) {
        this.config = config;
    }

    /** The problem with a request's head; empty if there is none. */
    public Optional<Problem> fault(HttpServerRequest request) {
        if (request.uri().length() > MAX_TARGET_LENGTH) {
            return Optional.of(Problems.targetTooLong(request.uri().length(), MAX_TARGET_LENGTH));
        }
        if (!request.uri().startsWith("/")) {
            return Optional.of(
                    Problems.badRequest(GatewayText.localized(GatewayText::targetWithSlash)));
        }
        Optional<Problem> sizeProblem = sizeProblem(request.headers());
        return sizeProblem.isPresent()
                ? sizeProblem
                : Framing.fault(request)
                        .map(fault -> Problems.badRequest(LocalizedText.constant(fault)));
    }

    private Optional<Problem> sizeProblem(MultiMap headers) {
        int lines = 0;
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            lines += header.getKey().isEmpty() ? 0 : 1;
            size += header.getKey().length() + header.getValue().length();
        }
        if (lines > config.headers()) {
            return Optional.of(Problems.tooManyHeaders(config.headers()));
        }
        return size > MAX_HEADERS_LENGTH
                ? Optional.of(Problems.headersOverLimit(MAX_HEADERS_LENGTH))
                : Optional.empty();
    }
}
