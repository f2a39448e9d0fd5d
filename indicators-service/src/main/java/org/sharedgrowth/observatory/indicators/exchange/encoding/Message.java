package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.List;

/**
 * What an encoder needs to know before the first row.
 *
 * @param contents at least one; a data set refers to its content by position
 * @param target target of the request, such as {@code /sdmx/3.0/data/…}, without credentials; empty
 *     for formats that do not contain it
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

    /** The first content, which is the only one of messages with a single content. */
    public Content content() {
        return contents.getFirst();
    }
}
