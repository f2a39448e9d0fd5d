package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.List;

/**
 * The information for an encoder before the first row.
 *
 * @param contents at least one; data sets name theirs by position
 * @param target of the request, such as {@code /sdmx/3.0/data/…}, without credentials; empty for
 *     formats that do not contain it
 */
public record Message(
        MessageHeader header,
        List<Content> contents,
        Layout layout,
        TableOptions table,
        String target) {
    public Message {
        contents = List.copyOf(contents);
    }

    /** The content of messages that have one. */
    public Content content() {
        return contents.getFirst();
    }
}
