package org.sharedgrowth.observatory.gateway.route.request;

import io.netty.handler.codec.http2.CharSequenceMap;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.cache.CacheKey;

/**
 * The headers that are forwarded in each direction. These are allow-lists, so that hop-by-hop
 * headers, those named in {@code Connection}, {@code X-Forwarded-*} and {@code X-User-*} are never
 * forwarded.
 */
public final class HeaderRules {
    /** Rules for requests of programs to the two services; no cookies in either direction. */
    static final HeaderRules SERVICE =
            new HeaderRules(
                    Set.of(
                            "authorization",
                            "content-disposition",
                            "dpop",
                            "idempotency-key",
                            "if-match",
                            "if-range",
                            "if-unmodified-since",
                            "last-event-id",
                            "prefer",
                            "range"),
                    Set.of(
                            "accept-ranges",
                            "access-control-allow-headers",
                            "access-control-allow-methods",
                            "access-control-allow-origin",
                            "access-control-expose-headers",
                            "access-control-max-age",
                            "allow",
                            "content-disposition",
                            "content-location",
                            "content-range",
                            "deprecation",
                            "idempotency-replayed",
                            "ignored-parameters",
                            "link",
                            "memento-datetime",
                            "observations-estimated",
                            "observations-limit",
                            "preference-applied",
                            "repr-digest",
                            "sunset",
                            "www-authenticate"));

    /** Rules for guests' requests to the two services whose answers are shared. */
    public static final HeaderRules SHARED = new HeaderRules(SERVICE, CacheKey.HEADERS);

    /** Rules for the sign-in server, which sets its own security headers. */
    static final HeaderRules SIGN_IN =
            new HeaderRules(
                    Set.of(
                            "authorization",
                            "cookie",
                            "dpop",
                            "origin",
                            "referer",
                            "sec-fetch-dest",
                            "sec-fetch-mode",
                            "sec-fetch-site"),
                    Set.of(
                            "access-control-allow-credentials",
                            "access-control-allow-headers",
                            "access-control-allow-methods",
                            "access-control-allow-origin",
                            "access-control-expose-headers",
                            "content-security-policy",
                            "dpop-nonce",
                            "pragma",
                            "referrer-policy",
                            "set-cookie",
                            "strict-transport-security",
                            "www-authenticate",
                            "x-content-type-options",
                            "x-frame-options",
                            "x-robots-tag",
                            "x-xss-protection"));

    /** Values of {@code Connection} that name no other header. */
    private static final Set<String> ORDINARY =
            Set.of("close", "keep-alive", "Close", "Keep-Alive");

    /** From this length on, a value is converted to bytes. */
    private static final int LONG_VALUE = 256;

    private final CharSequenceMap<Boolean> in;
    private final CharSequenceMap<Boolean> out;

    private HeaderRules(Set<String> in, Set<String> out) {
        this.in = names(Always.IN, in);
        this.out = names(Always.OUT, out);
    }

    /** Rules for shared requests: of the client's headers only these are forwarded. */
    private HeaderRules(HeaderRules usual, Set<String> in) {
        this.in = names(in, Set.of());
        this.out = usual.out;
    }

    public void copyRequest(MultiMap from, MultiMap to) {
        copy(from, to, in);
        hopByHop(from).forEach(to::remove);
    }

    /** Names, in lower case, of headers that a request declares hop-by-hop. */
    public static Set<String> hopByHopNames(MultiMap request) {
        return hopByHop(request)
                .map(named -> named.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> hopByHop(MultiMap request) {
        List<String> lines = request.getAll(HttpHeaders.CONNECTION);
        return lines.isEmpty() || (lines.size() == 1 && ORDINARY.contains(lines.getFirst()))
                ? Stream.empty()
                : lines.stream().flatMap(line -> Stream.of(line.split(",", -1))).map(String::strip);
    }

    public void copyAnswer(MultiMap from, MultiMap to) {
        copy(from, to, out);
    }

    private static void copy(MultiMap from, MultiMap to, CharSequenceMap<Boolean> allowed) {
        if (from instanceof io.netty.handler.codec.http.HttpHeaders parsed) {
            // The parsed names cache their hash, unlike strings, for which computing it takes long.
            var headers = parsed.iteratorCharSequence();
            while (headers.hasNext()) {
                Map.Entry<CharSequence, CharSequence> header = headers.next();
                if (allowed.contains(header.getKey())) {
                    to.add(header.getKey(), bytes(header.getValue()));
                }
            }
        } else {
            for (Map.Entry<String, String> header : from) {
                if (allowed.contains(header.getKey())) {
                    to.add(header.getKey(), header.getValue());
                }
            }
        }
    }

    /** Converts long values, such as tokens, to bytes, which are faster to write than strings. */
    private static CharSequence bytes(CharSequence value) {
        return value.length() >= LONG_VALUE && value instanceof String text
                ? new AsciiString(text.getBytes(StandardCharsets.ISO_8859_1), false)
                : value;
    }

    /** A set of header names that ignores case. */
    private static CharSequenceMap<Boolean> names(Set<String> a, Set<String> b) {
        CharSequenceMap<Boolean> all = new CharSequenceMap<>(false);
        a.forEach(name -> all.set(AsciiString.of(name), true));
        b.forEach(name -> all.set(AsciiString.of(name), true));
        return all;
    }

    /** Headers that are forwarded on every route. */
    private static final class Always {
        static final Set<String> IN =
                Set.of(
                        "accept",
                        "accept-charset",
                        "accept-encoding",
                        "accept-language",
                        "access-control-request-headers",
                        "access-control-request-method",
                        "cache-control",
                        "content-encoding",
                        "content-language",
                        "content-length",
                        "content-type",
                        "if-modified-since",
                        "if-none-match",
                        "traceparent",
                        "tracestate",
                        "user-agent");
        static final Set<String> OUT =
                Set.of(
                        "age",
                        "cache-control",
                        "content-encoding",
                        "content-language",
                        "content-length",
                        "content-type",
                        "date",
                        "etag",
                        "expires",
                        "last-modified",
                        "location",
                        "retry-after",
                        "vary");
    }
}
