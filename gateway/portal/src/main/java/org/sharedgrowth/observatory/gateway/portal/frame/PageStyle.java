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
    PLAIN(Sheets.WORK),
    /** Lines and bars of chosen series. */
    SERIES(Sheets.WORK + Sheets.read("drawing")),
    /** A map of the world. */
    MAP(StyleSheet.MAP.text() + Sheets.read("map")),
    /** A ranking of economies. */
    RANKING(StyleSheet.ROWS.text() + Sheets.read("ranking")),
    /** What a search found. */
    SEARCH(StyleSheet.LINES.text() + Sheets.read("search")),
    /** A report. */
    REPORT(Sheets.WORK + Sheets.read("report")),
    /** The documentation of the API. */
    DOCS(Sheets.WORK + Sheets.read("docs"));

    private final String text;
    private final String hash;

    PageStyle(String more) {
        this.text = Sheets.COMMON + more;
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

    /** The files of rules. Those of several styles are read once. */
    private static final class Sheets {
        static final String COMMON = StyleSheet.TOKENS.text() + read("style");

        /** Forms, lists and tables of the pages that are not drawings alone. */
        static final String WORK = read("work");

        static String read(String name) {
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
}
