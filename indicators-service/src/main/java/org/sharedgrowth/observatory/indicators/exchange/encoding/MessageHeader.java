package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.time.Instant;
import java.util.List;

/**
 * The header of a message. It is derived entirely from the version of the data, so that equal
 * requests have equal answers.
 *
 * @param id id of the message; has only letters, digits and {@code _ @ $ -}
 * @param prepared instant of the newest release in the answer
 * @param languages languages of names, the preferred one first
 */
public record MessageHeader(String id, Instant prepared, List<String> languages) {
    public MessageHeader {
        languages = List.copyOf(languages);
    }
}
