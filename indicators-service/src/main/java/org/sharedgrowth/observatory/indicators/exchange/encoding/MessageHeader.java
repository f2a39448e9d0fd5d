package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.time.Instant;
import java.util.List;

/**
 * The header of a message. All of it derives from the data's version, so that equal requests have
 * equal answers.
 *
 * @param id letters, digits, {@code _ @ $ -}
 * @param prepared instant of the newest release in the answer
 * @param languages languages of names, the preferred one first
 */
public record MessageHeader(String id, Instant prepared, List<String> languages) {
    public MessageHeader {
        languages = List.copyOf(languages);
    }
}
