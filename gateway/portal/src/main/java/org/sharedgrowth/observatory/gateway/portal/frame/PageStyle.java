package org.sharedgrowth.observatory.gateway.portal.frame;

import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.StyleSheet;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * The style rules inside a page: the common ones and those that only some pages need. With slow
 * connections a page in one answer appears at once, while a second request would take longer than
 * transferring these bytes. Browsers accept the rules by their hash.
 */
public enum PageStyle {
    /** Texts, forms and tables. */
    PLAIN(own("work")),
    /** Lines and bars of chosen series. */
    SERIES(own("work") + own("drawing")),
    /** A map of the world. */
    MAP(StyleSheet.MAP.text() + own("map")),
    /** A ranking of economies. */
    RANKING(StyleSheet.ROWS.text() + own("ranking")),
    /** A report. */
    REPORT(own("work") + own("report")),
    /** The documentation of the API. */
    DOCS(own("work") + own("docs"));

    private final String text;
    private final String hash;

    PageStyle(String more) {
        this.text = StyleSheet.TOKENS.text() + own("style") + more;
        this.hash =
                "'sha256-"
                        + Base64.getEncoder()
                                .encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
                        + "'";
    }

    /** The content of the element {@code style}. */
    public RawString text() {
        return new RawString(text);
    }

    /** The hashes of all styles, as sources of a Content-Security-Policy. */
    public static String hashes() {
        return Stream.of(values()).map(style -> style.hash).collect(Collectors.joining(" "));
    }

    private static String own(String name) {
        String file = "/web/" + name + ".css";
        try (InputStream in = PageStyle.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .replaceAll("\\n\\s*", "\n")
                    .replaceAll("([,:;]) ", "$1")
                    .replaceAll(" ?([{}]) ?", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
