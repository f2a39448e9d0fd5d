package org.sharedgrowth.observatory.reports.document;

/**
 * A piece of a sentence, how it looks, and where the author typed it.
 *
 * @param inline what it is
 * @param style how it looks
 * @param at where it starts in the text part
 */
public record Span(Inline inline, Style style, Position at) {
    /**
     * How a piece looks.
     *
     * @param strong set in bold
     * @param emphasis set in italics
     * @param href address it links to; empty when it is no link
     */
    public record Style(boolean strong, boolean emphasis, String href) {
        /** Nothing special. */
        public static final Style PLAIN = new Style(false, false, "");
    }
}
