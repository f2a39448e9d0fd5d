package org.sharedgrowth.observatory.gateway.route.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The API keys that came with a request. Those in the target are taken out of it before anybody
 * reads it, so that they are in no log, address or question; the rest of it stays as it was sent.
 *
 * @param values none, or the one that counts; several are a mistake
 */
public record SentKey(List<String> values) {
    private static final String PARAMETER = "api_key";
    private static final String HEADER = "X-API-Key";
    private static final String MARK = "sgo_";
    private static final Pattern SHAPE = Pattern.compile(MARK + "[0-9a-f]{48}");
    private static final String TAKEN = SentKey.class.getName();

    /** A target without keys, and those that were in it. */
    record Cleaned(String target, List<String> keys) {
        /** Leaves a target alone that has none. */
        public static Cleaned of(String target) {
            int question = target.indexOf('?');
            if (question < 0 || !suspect(target, question)) {
                return new Cleaned(target, List.of());
            }
            List<String> keys = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            boolean found = false;
            for (String pair : target.substring(question + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                if (!decoded(name).equals(PARAMETER)) {
                    kept.add(pair);
                    continue;
                }
                found = true;
                if (equals >= 0 && equals + 1 < pair.length()) {
                    keys.add(decoded(pair.substring(equals + 1)));
                }
            }
            if (!found) {
                return new Cleaned(target, List.of());
            }
            String path = target.substring(0, question);
            return new Cleaned(kept.isEmpty() ? path : path + "?" + String.join("&", kept), keys);
        }

        /** Most queries have neither the name nor an escape that could hide it. */
        private static boolean suspect(String target, int question) {
            return target.indexOf(PARAMETER, question) > 0 || target.indexOf('%', question) > 0;
        }
    }

    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // no name of ours, and no key
        }
    }

    /**
     * Lets the request come in again without the keys of its target, if it has any there.
     *
     * @return whether it will
     */
    public static boolean takenOut(RoutingContext context) {
        HttpServerRequest request = context.request();
        Cleaned cleaned = Cleaned.of(request.uri());
        if (cleaned.target().equals(request.uri())) {
            return false;
        }
        context.put(TAKEN, cleaned.keys());
        context.reroute(request.method(), cleaned.target());
        return true;
    }

    /** Whether a target without the parameter holds a key all the same, wherever it stands. */
    public static boolean leftIn(String target) {
        String plain = decoded(target);
        return plain.contains(MARK) && SHAPE.matcher(plain).find();
    }

    /** Of a request whose target has none left. */
    public static SentKey of(RoutingContext context) {
        List<String> inTarget = context.get(TAKEN);
        List<String> inHeader = context.request().headers().getAll(HEADER);
        if (inTarget == null && inHeader.isEmpty()) {
            return new SentKey(List.of());
        }
        List<String> all = new ArrayList<>(inTarget == null ? List.of() : inTarget);
        inHeader.stream().filter(value -> !value.isEmpty()).forEach(all::add);
        return new SentKey(List.copyOf(all));
    }

    public boolean none() {
        return values.isEmpty();
    }
}
