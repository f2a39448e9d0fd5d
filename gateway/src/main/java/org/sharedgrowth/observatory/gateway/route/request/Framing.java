package org.sharedgrowth.observatory.gateway.route.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks for heads that the HTTP codec accepts but that two servers could interpret differently.
 */
final class Framing {
    /** Fields that a client may not declare as hop-by-hop. */
    private static final Set<String> END_TO_END =
            Set.of(
                    "authorization",
                    "content-length",
                    "cookie",
                    "dpop",
                    "host",
                    "transfer-encoding");

    private Framing() {}

    static Optional<String> fault(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (request.version() != HttpVersion.HTTP_2) {
            List<String> hosts = headers.getAll(HttpHeaders.HOST);
            if (hosts.size() > 1
                    || (hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1)) {
                return Optional.of("Send one Host header, not " + hosts.size() + ".");
            }
        }
        if (request.version() == HttpVersion.HTTP_2) {
            if (hasOtherHost(request)) {
                return Optional.of("Host and :authority must be the same.");
            }
            if (hasControlCharacter(headers)) {
                return Optional.of("A header has a control character in its value.");
            }
        }
        return transferCoding(request, headers).or(() -> connection(headers));
    }

    /** HTTP/2 can carry control characters; in HTTP/1.1, a line break would end the value. */
    private static boolean hasControlCharacter(MultiMap headers) {
        for (Map.Entry<String, String> header : headers) {
            if (header.getValue().chars().anyMatch(c -> c < ' ' && c != '\t')) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOtherHost(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        HostAndPort authority = request.authority();
        return host != null && authority != null && !host.equalsIgnoreCase(authority.toString());
    }

    private static Optional<String> transferCoding(HttpServerRequest request, MultiMap headers) {
        if (!headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return headers.getAll(HttpHeaders.CONTENT_LENGTH).size() > 1
                    ? Optional.of("Send one Content-Length header.")
                    : Optional.empty();
        }
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean chunked = codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked");
        if (!chunked || request.version() != HttpVersion.HTTP_1_1) {
            return Optional.of("The only supported transfer coding is 'chunked'.");
        }
        return headers.contains(HttpHeaders.CONTENT_LENGTH)
                ? Optional.of("Send Content-Length or Transfer-Encoding, not both.")
                : Optional.empty();
    }

    private static Optional<String> connection(MultiMap headers) {
        for (String line : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String option : line.split(",", -1)) {
                if (END_TO_END.contains(option.strip().toLowerCase(Locale.ROOT))) {
                    return Optional.of(
                            "The Connection header must not name '" + option.strip() + "'.");
                }
            }
        }
        return Optional.empty();
    }
}
