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
    String token(String who, Operation operation) {
        boolean report = operation.isOf("reports");
        return switch (who) {
            case "guest" -> "";
            case "contributor" -> report ? person("contributor-bra") : program("nso-bra");
            case "reviewer" -> report ? person("reviewer-bra") : program("nso-bra-release");
            case "author" -> person("author");
            case "owner" -> program(owner(operation, report));
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static String owner(Operation operation, boolean report) {
        if (report) {
            return operation.roles().contains("publisher") && !operation.roles().contains("author")
                    ? Withheld.PUBLISHER
                    : Withheld.AUTHOR;
        }
        return operation.roles().contains("reviewer") && !operation.roles().contains("contributor")
                ? Withheld.REVIEWER
                : Withheld.CONTRIBUTOR;
    }

    String program(String client) {
        return fresh(client, () -> new Office(client).token());
    }

    private String person(String user) {
        return fresh(user, () -> CodeFlow.token(user));
    }

    private String fresh(String name, java.util.function.Supplier<String> source) {
        Held known = held.get(name);
        if (known == null || known.since().plus(FRESH).isBefore(Instant.now())) {
            known = new Held(source.get(), Instant.now());
            held.put(name, known);
        }
        return known.token();
    }
}
