package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.access.Tokens;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.Routes;

/**
 * Learns which token a client revokes at the sign-in server (RFC 7009), and refuses that token once
 * the server has confirmed, because its signature stays valid.
 */
@Singleton
record Revocations(Routes routes, Tokens tokens) {
    private static final String TOKEN = "token=";
    private static final int OK = 200;

    /**
     * Returns the request, with listeners attached if it revokes a token; its body is limited to
     * the size of a form.
     */
    Request listen(Request request) {
        if (!request.http().method().equals(HttpMethod.POST)
                || !routes.isRevocation(request.path())) {
            return request;
        }
        Buffer form = Buffer.buffer();
        return request.withBodyListener(form::appendBuffer)
                .withAnswerListener(status -> {
                    if (status == OK) {
                        token(form.toString()).ifPresent(tokens::revoke);
                    }
                });
    }

    private static Optional<String> token(String form) {
        return Stream.of(form.split("&", -1))
                .filter(pair -> pair.startsWith(TOKEN))
                .findFirst()
                .flatMap(pair -> decode(pair.substring(TOKEN.length())));
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // our tokens contain no such characters
        }
    }
}
