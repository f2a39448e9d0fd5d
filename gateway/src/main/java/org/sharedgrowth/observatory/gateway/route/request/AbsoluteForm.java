package org.sharedgrowth.observatory.gateway.route.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Request targets that name scheme and host, which a server has to accept (RFC 9112, 3.2.2). They
 * are accepted if the host is the one in the Host header: a difference between the two is a means
 * of request smuggling.
 */
public final class AbsoluteForm {
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i:https?)://([^/?#@]+)(/[^#]*|\\?[^#]*)?");

    private AbsoluteForm() {}

    /** The target without scheme and host; empty if it has none, or names another host. */
    public static Optional<String> withoutHost(String target, @Nullable String host) {
        if (target.startsWith("/")) {
            return Optional.empty();
        }
        Matcher matcher = ABSOLUTE.matcher(target);
        if (!matcher.matches() || !matcher.group(1).equalsIgnoreCase(host)) {
            return Optional.empty();
        }
        String rest = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(rest.startsWith("/") ? rest : "/" + rest);
    }
}
