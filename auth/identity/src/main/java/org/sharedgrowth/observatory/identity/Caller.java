package org.sharedgrowth.observatory.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The person or program behind a request.
 *
 * @param subject the token's {@code sub}: stable and unique; empty for a guest
 * @param name to show in records: {@code preferred_username}, else {@code azp}, else {@code sub}
 * @param roles the roles of this suite that the token holds; unknown ones are dropped
 * @param provider the office that the caller speaks for, if any
 * @param isStronglyAuthenticated whether the caller is authenticated by more than a password: a
 *     second factor (level 2 of the sign-in server's {@code acr}), or a program's key to which the
 *     token is bound
 */
public record Caller(
        String subject,
        String name,
        Set<Role> roles,
        Optional<Provider> provider,
        boolean isStronglyAuthenticated) {
    /** A caller without a token, who may read released data only. */
    public static final Caller GUEST = new Caller("", "guest", Set.of(), Optional.empty(), false);

    private static final String SECOND_FACTOR = "2";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /**
     * Reads a caller from the claims of a token that has already been verified: {@code sub}, {@code
     * preferred_username} or {@code azp}, {@code roles}, {@code provider}, {@code areas}, {@code
     * acr} and {@code cnf}. If there is a {@code cnf}, the proof of possession has been verified,
     * too.
     *
     * @param claims values may be anything a JSON parser yields; lists may be any collection, whose
     *     elements are read by {@code toString} with JSON quotes removed
     * @throws InvalidClaim if {@code sub} is absent or a claim does not have the expected form;
     *     roles given as one string are refused, never split
     */
    public static Caller of(Map<String, ?> claims) {
        String subject = text(claims, "sub").orElseThrow(() -> new InvalidClaim("sub", "absent"));
        String name =
                text(claims, "preferred_username").or(() -> text(claims, "azp")).orElse(subject);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        list(claims, "roles").forEach(claim -> Role.ofClaim(claim).ifPresent(roles::add));
        Optional<Provider> provider =
                text(claims, "provider").map(id -> new Provider(id, list(claims, "areas")));
        return new Caller(subject, name, roles, provider, isStronglyAuthenticated(claims));
    }

    private static boolean isStronglyAuthenticated(Map<String, ?> claims) {
        return claims.containsKey("cnf")
                || text(claims, "acr").filter(SECOND_FACTOR::equals).isPresent();
    }

    /** Whether the caller holds the role. */
    public boolean hasRole(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller is a guest. */
    public boolean isGuest() {
        return subject.isEmpty();
    }

    private static Optional<String> text(Map<String, ?> claims, String name) {
        Object value = claims.get(name);
        return value == null ? Optional.empty() : Optional.of(unquote(value));
    }

    private static Set<String> list(Map<String, ?> claims, String name) {
        Object value = claims.get(name);
        if (value == null) {
            return Set.of();
        }
        if (!(value instanceof Collection<?> items)) {
            throw new InvalidClaim(name, value.toString());
        }
        Set<String> texts = new LinkedHashSet<>();
        for (Object item : items) {
            texts.add(unquote(item));
        }
        return texts;
    }

    /** Jakarta JSON prints its strings with quotes; plain strings have none. */
    private static String unquote(Object value) {
        String text = value.toString();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
