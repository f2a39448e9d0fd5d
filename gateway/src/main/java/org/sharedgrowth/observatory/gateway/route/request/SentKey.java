package org.sharedgrowth.observatory.gateway.route.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The API keys in a request. Keys in the target are removed first, so that they do not get into
 * logs, links or upstream requests; the rest of the target stays as it was sent.
 *
 * @param values none or one; several are a client error
 */
public record SentKey(List<String> values) {
    private static final String PARAMETER = "api_key";
    private static final String HEADER = "X-API-Key";
    private static final String PREFIX = "sgo_";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9a-f]{48}");
    private static final String REMOVED_KEYS = SentKey.class.getName();

    /** A target without its keys, and the keys that were removed from it. */
    record CleanedTarget(String target, List<String> keys) {
        /** Removes the keys; a target without keys stays as it is. */
        public static CleanedTarget of(String target) {
            int queryStart = target.indexOf('?');
            if (queryStart < 0 || !mayContainKey(target, queryStart)) {
                return new CleanedTarget(target, List.of());
            }
            List<String> keys = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            boolean found = false;
            for (String pair : target.substring(queryStart + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                if (!decode(name).equals(PARAMETER)) {
                    kept.add(pair);
                    continue;
                }
                found = true;
                if (equals >= 0 && equals + 1 < pair.length()) {
                    keys.add(decode(pair.substring(equals + 1)));
                }
            }
            if (!found) {
                return new CleanedTarget(target, List.of());
            }
            String path = target.substring(0, queryStart);
            return new CleanedTarget(
                    kept.isEmpty() ? path : path + "?" + String.join("&", kept), keys);
        }

        /** False for most queries: they have neither the name nor an escape that could hide it. */
        private static boolean mayContainKey(String target, int queryStart) {
            return target.indexOf(PARAMETER, queryStart) > 0 || target.indexOf('%', queryStart) > 0;
        }
    }

    private static String decode(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // malformed escapes, so it is neither our parameter nor a key
        }
    }

    /**
     * If the target contains keys, reroutes the request without them.
     *
     * @return whether it was rerouted
     */
    public static boolean removeFromTarget(RoutingContext context) {
        HttpServerRequest request = context.request();
        CleanedTarget cleaned = CleanedTarget.of(request.uri());
        if (cleaned.target().equals(request.uri())) {
            return false;
        }
        context.put(REMOVED_KEYS, cleaned.keys());
        context.reroute(request.method(), cleaned.target());
        return true;
    }

    /** Whether a target without the parameter contains a key anywhere else. */
    public static boolean isIn(String target) {
        String plain = decode(target);
        return plain.contains(PREFIX) && SHAPE.matcher(plain).find();
    }

    /** The keys of a request whose target has none left. */
    public static SentKey of(RoutingContext context) {
        List<String> inTarget = context.get(REMOVED_KEYS);
        List<String> inHeader = context.request().headers().getAll(HEADER);
        if (inTarget == null && inHeader.isEmpty()) {
            return new SentKey(List.of());
        }
        List<String> all = new ArrayList<>(inTarget == null ? List.of() : inTarget);
        inHeader.stream().filter(value -> !value.isEmpty()).forEach(all::add);
        return new SentKey(List.copyOf(all));
    }

    public boolean isAbsent() {
        return values.isEmpty();
    }
}
