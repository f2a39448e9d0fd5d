package org.sharedgrowth.observatory.gateway.operation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.messages.LocalizedText;

/**
 * One query parameter or header.
 *
 * @param values the only values allowed; empty if all are allowed
 * @param min smallest integer allowed
 * @param max largest integer allowed; {@link Long#MAX_VALUE} if there is no limit
 */
record Parameter(
        String name,
        Place in,
        boolean required,
        Kind kind,
        Set<String> values,
        long min,
        long max) {
    enum Place {
        QUERY,
        HEADER
    }

    enum Kind {
        TEXT,
        INTEGER,
        BOOLEAN
    }

    /** The error in a value, as text for people; empty if the value is valid. */
    Optional<LocalizedText> fault(String value) {
        return switch (kind) {
            case TEXT ->
                    values.isEmpty() || values.contains(value)
                            ? Optional.empty()
                            : error(t ->
                                    t.parameterOneOf(
                                            name,
                                            String.join(", ", values.stream().sorted().toList()),
                                            value));
            case BOOLEAN ->
                    value.isEmpty() || value.equals("true") || value.equals("false")
                            ? Optional.empty()
                            : error(t -> t.parameterBoolean(name, value));
            case INTEGER -> checkWholeNumber(value);
        };
    }

    private Optional<LocalizedText> checkWholeNumber(String value) {
        try {
            long number = Long.parseLong(value);
            if (number >= min && number <= max) {
                return Optional.empty();
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        String first = Long.toString(min);
        return error(t ->
                max == Long.MAX_VALUE
                        ? t.parameterNumber(name, first, value)
                        : t.parameterNumberBetween(name, first, Long.toString(max), value));
    }

    private static Optional<LocalizedText> error(Function<GatewayText, String> text) {
        return Optional.of(GatewayText.localized(text));
    }
}
