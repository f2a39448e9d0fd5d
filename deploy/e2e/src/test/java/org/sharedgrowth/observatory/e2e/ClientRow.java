package org.sharedgrowth.observatory.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * An observation as parsed by a client.
 *
 * @param value a plain decimal without trailing zeros; empty for a missing value
 */
record ClientRow(String key, String period, String value, String status)
        implements Comparable<ClientRow> {
    private static final Comparator<ClientRow> ORDER =
            Comparator.comparing(ClientRow::key)
                    .thenComparing(ClientRow::period)
                    .thenComparing(ClientRow::value)
                    .thenComparing(ClientRow::status);

    /** A row of the native API. */
    static ClientRow of(JsonNode observation) {
        JsonNode value = observation.path("value");
        return new ClientRow(
                observation.path("key").asText(),
                observation.path("period").asText(),
                value.isNull() ? "" : plain(value.asText()),
                observation.path("status").asText());
    }

    /** A line that a client script printed. */
    static ClientRow of(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 4) {
            throw new AssertionError("the client printed: " + line);
        }
        return new ClientRow(
                parts[0], parts[1], parts[2].isEmpty() ? "" : plain(parts[2]), parts[3]);
    }

    /** Formats equal numbers in the same way. */
    static String plain(String number) {
        BigDecimal exact = new BigDecimal(number);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(ClientRow other) {
        return ORDER.compare(this, other);
    }
}
