package org.sharedgrowth.observatory.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The style sheets of the drawings, in parts, so that a page contains only those that its drawings
 * need. Each part requires {@link #TOKENS}, which defines the colours for light, dark, print and
 * forced-colours modes.
 */
public enum StyleSheet {
    /** Colours as custom properties of the page. */
    TOKENS,
    /** The tile map and its legend. */
    MAP,
    /** Drawings in rows and cards. */
    ROWS,
    /** The bars of the parts of a value, and their legend. */
    PARTS,
    /** Lines over time. */
    LINES;

    private final String text = read(name().toLowerCase(Locale.ROOT) + ".css");

    /** The rules as CSS, without references to other files. */
    public String text() {
        return text;
    }

    private static String read(String name) {
        try (InputStream source = StyleSheet.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(source, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
