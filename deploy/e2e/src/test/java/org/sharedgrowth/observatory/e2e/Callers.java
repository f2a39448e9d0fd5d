package org.sharedgrowth.observatory.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Access tokens for the callers of an operation: the owner of the object, somebody from another
 * country's office, or another author. Programs act for offices, because only a program's token
 * also allows releasing; people write reports.
 */
final class Callers {
    private static final Duration MAX_AGE = Duration.ofMinutes(3);

    private record CachedToken(String token, Instant obtainedAt) {}

    private final Map<String, CachedToken> cachedTokens = new HashMap<>();

    /** The caller's access token; empty for a guest. */
    String token(String caller, Operation operation) {
        boolean isReport = operation.belongsTo("reports");
        return switch (caller) {
            case "guest" -> "";
            case "contributor" -> isReport ? person("contributor-bra") : program("nso-bra");
            case "reviewer" -> isReport ? person("reviewer-bra") : program("nso-bra-release");
            case "author" -> person("author");
            case "owner" -> program(owner(operation, isReport));
            default -> throw new IllegalArgumentException(caller);
        };
    }

    private static String owner(Operation operation, boolean isReport) {
        if (isReport) {
            return operation.roles().contains("publisher") && !operation.roles().contains("author")
                    ? PrivateObjects.PUBLISHER
                    : PrivateObjects.AUTHOR;
        }
        return operation.roles().contains("reviewer") && !operation.roles().contains("contributor")
                ? PrivateObjects.REVIEWER
                : PrivateObjects.CONTRIBUTOR;
    }

    String program(String client) {
        return cachedOrNewToken(client, () -> new OfficeProgram(client).token());
    }

    private String person(String user) {
        return cachedOrNewToken(user, () -> CodeFlow.token(user));
    }

    private String cachedOrNewToken(String name, java.util.function.Supplier<String> source) {
        CachedToken cached = cachedTokens.get(name);
        if (cached == null || cached.obtainedAt().plus(MAX_AGE).isBefore(Instant.now())) {
            cached = new CachedToken(source.get(), Instant.now());
            cachedTokens.put(name, cached);
        }
        return cached.token();
    }
}
