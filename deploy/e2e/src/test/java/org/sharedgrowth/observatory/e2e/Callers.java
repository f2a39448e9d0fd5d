package org.sharedgrowth.observatory.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The caller of an operation: the owner of the object, somebody from another country's office, or
 * another author. Programs act for the offices, because their tokens also allow releasing; reports
 * are written by people.
 */
final class Callers {
    private static final Duration FRESH = Duration.ofMinutes(3);

    private record Held(String token, Instant since) {}

    private final Map<String, Held> held = new HashMap<>();

    /** A token; empty for a guest. */
    String token(String caller, Operation operation) {
        boolean report = operation.isOf("reports");
        return switch (caller) {
            case "guest" -> "";
            case "contributor" -> report ? person("contributor-bra") : program("nso-bra");
            case "reviewer" -> report ? person("reviewer-bra") : program("nso-bra-release");
            case "author" -> person("author");
            case "owner" -> program(owner(operation, report));
            default -> throw new IllegalArgumentException(caller);
        };
    }

    private static String owner(Operation operation, boolean report) {
        if (report) {
            return operation.roles().contains("publisher") && !operation.roles().contains("author")
                    ? PrivateObjects.PUBLISHER
                    : PrivateObjects.AUTHOR;
        }
        return operation.roles().contains("reviewer") && !operation.roles().contains("contributor")
                ? PrivateObjects.REVIEWER
                : PrivateObjects.CONTRIBUTOR;
    }

    String program(String client) {
        return createToken(client, () -> new Office(client).token());
    }

    private String person(String user) {
        return createToken(user, () -> CodeFlow.token(user));
    }

    private String createToken(String name, java.util.function.Supplier<String> source) {
        Held known = held.get(name);
        if (known == null || known.since().plus(FRESH).isBefore(Instant.now())) {
            known = new Held(source.get(), Instant.now());
            held.put(name, known);
        }
        return known.token();
    }
}
