package org.sharedgrowth.observatory.gateway.operation;

import java.util.Optional;
import java.util.Set;

/**
 * One query parameter or header.
 *
 * @param values the only ones allowed; empty for any
 * @param least and {@code most} bound integers
 */
record Parameter(
        String name,
        Place in,
        boolean required,
        Kind kind,
        Set<String> values,
        long least,
        long most) {
    enum Place {
        QUERY,
        HEADER
    }

    enum Kind {
        TEXT,
        INTEGER,
        BOOLEAN
    }

    /** The error in a value, as text for people. */
    Optional<String> fault(String value) {
        return switch (kind) {
            case TEXT ->
                    values.isEmpty() || values.contains(value)
                            ? Optional.empty()
                            : wrong(
                                    value,
                                    "one of "
                                            + String.join(", ", values.stream().sorted().toList()));
            case BOOLEAN ->
                    value.isEmpty() || value.equals("true") || value.equals("false")
                            ? Optional.empty()
                            : wrong(value, "true or false");
            case INTEGER -> checkWholeNumber(value);
        };
    }

    private Optional<String> checkWholeNumber(String value) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return Optional.empty();
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        String upper = most == Long.MAX_VALUE ? "" : " to " + most;
        return wrong(value, "a whole number from " + least + upper);
    }

    private Optional<String> wrong(String value, String wanted) {
        return Optional.of(
                "The parameter '" + name + "' must be " + wanted + ", not '" + value + "'.");
    }
}
