package org.sharedgrowth.observatory.reports.document;

/**
 * A piece of a sentence with its style and position.
 *
 * @param inline its content
 * @param style its style
 * @param at where it starts in the text
 */
public record Span(Inline inline, Style style, Position at) {
    /**
     * The style of a piece.
     *
     * @param strong whether it is bold
     * @param emphasis whether it is italic
     * @param href the address of a link; empty if it is not a link
     */
    public record Style(boolean strong, boolean emphasis, String href) {
        /** The style without any formatting. */
        public static final Style PLAIN = new Style(false, false, "");
    }
}
