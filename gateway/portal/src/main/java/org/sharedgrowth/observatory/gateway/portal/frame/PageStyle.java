package org.sharedgrowth.observatory.gateway.portal.frame;

import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.StyleSheet;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * The style rules inside a page: the common ones and those that only some pages need. On slow
 * connections a page in a single response appears at once, while a second request would take longer
 * than transferring these bytes. Browsers accept the rules by their hash.
 */
public enum PageStyle {
    /** Texts, forms and tables. */
    PLAIN(Sheets.WORK + Sheets.STACK),
    /** A map of the world. */
    MAP(
            Sheets.withoutSelectors(
                            Sheets.COMMON,
                            "hidden say hint meta count banner REJECTED pager stood strong h3"
                                    + " textarea legend figcaption figure")
                    .replaceAll("(?m)^(code|[.]break|[.]plain p|p[.]error)[{].*\n", "")
                    .replaceAll(",[.](say|banner|button)(?=[),{])", ""),
            Sheets.withoutSelectors(StyleSheet.MAP.text(), "ts") + Sheets.read("map")),
    /** A map of the world with earlier figures, and what has changed since. */
    PAST_MAP(
            Sheets.withoutSelectors(Sheets.COMMON, "hidden plain cite columns wide"),
            StyleSheet.MAP.text() + Sheets.read("map") + Sheets.PAST),
    /** A table of earlier figures of the world, and what has changed since. */
    PAST_TABLE(Sheets.WORK + Sheets.PAST),
    /** The home page: a map, rows of dots, cards with lines and bars. */
    HOME(
            Sheets.withoutSelectors(
                    Sheets.COMMON,
                    "head facts chips tabs filter crumbs cite find scroll break error REJECTED"
                            + " hint meta count banner pager stood"),
            StyleSheet.MAP.text()
                    + Sheets.withoutSelectors(StyleSheet.ROWS.text(), "ps rb pb q1 q2 q3 q4 qp")
                    + Sheets.withoutSelectors(
                            StyleSheet.LINES.text(), "bd da ct wd fe nt vl k2 k3 k4 k5 k6")
                    + Sheets.read("home")),
    /** A ranking of economies. */
    RANKING(StyleSheet.ROWS.text() + Sheets.read("ranking") + Sheets.read("past")),
    /** Search results. */
    SEARCH(StyleSheet.LINES.text() + Sheets.read("search")),
    /** Lists of events by day. */
    LOG(Sheets.WORK + Sheets.STACK + Sheets.read("log")),
    /** The submissions of an office. */
    DESK(Sheets.WORK + StyleSheet.LINES.text() + Sheets.read("desk")),
    /** Key figures of a country, with lines and ranks. */
    COUNTRY(
            Sheets.SCROLL
                    + Sheets.withoutSelectors(StyleSheet.ROWS.text(), "rb cb pb q1 q2 q3 q4 qp")
                    + Sheets.withoutSelectors(
                            StyleSheet.LINES.text(), "bd da fe nt vl k2 k3 k4 k5 k6")
                    + Sheets.read("country")),
    /** Pairs of figures of all economies. */
    GAPS(
            Sheets.withoutSelectors(
                    Sheets.COMMON,
                    "plain columns wide break hidden say hint meta count banner REJECTED pager"
                            + " textarea legend figcaption figure"),
            Sheets.SCROLL
                    + Sheets.withoutSelectors(
                            StyleSheet.ROWS.text(),
                            "ps rb cb pb q1 q2 q3 q4 qp iw im iu ir in ib b x")
                    + Sheets.read("gaps")),
    /** Indices: ranks with their intervals. */
    INDICES(
            Sheets.withoutSelectors(
                    Sheets.COMMON,
                    "head facts chips tabs cite stood plain wide break hidden say meta count banner"
                            + " error REJECTED textarea legend figcaption figure details dd dt"),
            Sheets.withoutSelectors(
                            Sheets.WORK,
                            "h3 lead key label input row rows cards grid clamp group tag warn"
                                    + " warning RELEASED done banner del ins fault pre panel plain nw"
                                    + " dd")
                    + Sheets.STACK
                    + Sheets.withoutSelectors(
                            StyleSheet.ROWS.text(),
                            "ps cb pb q1 q2 q3 q4 qp iw im iu ir ib b w m u r x")
                    + StyleSheet.PARTS.text()
                    + Sheets.read("gaps")
                    + Sheets.read("indices")),
    /** Comparisons: lines over time. */
    LINES(Sheets.SCROLL + StyleSheet.LINES.text() + Sheets.read("lines")),
    /** A report. */
    REPORT(Sheets.WORK + Sheets.read("report")),
    /** The documentation of the API. */
    DOCS(
            Sheets.withoutSelectors(Sheets.COMMON, "head facts cite stood columns wide"),
            Sheets.WORK + Sheets.read("docs"));

    /**
     * Internal header with the hash of style rules that only this page has. It is not sent to
     * clients.
     */
    public static final String OWN_HASH = "Own-Style";

    private final String text;
    private final String hash;

    PageStyle(String more) {
        this(Sheets.COMMON, more);
    }

    PageStyle(String common, String more) {
        this.text = Sheets.compact(common + more);
        this.hash = hash(text);
    }

    /** The content of the element {@code style}. */
    public RawString text() {
        return new RawString(text);
    }

    /** The hashes of all styles, as sources of a Content-Security-Policy. */
    public static String hashes() {
        return Stream.of(values()).map(style -> style.hash).collect(Collectors.joining(" "));
    }

    /** A source of a Content-Security-Policy that lets a page have these rules. */
    static String hash(String rules) {
        byte[] hash = Sha256.of(rules.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    /** The style sheets by name; a file that is used by several styles is read once. */
    private static final class Sheets {
        static final String COMMON = StyleSheet.TOKENS.text() + read("style");

        private static final Pattern USE = Pattern.compile("var\\((--[a-z0-9]+)");
        private static final Pattern PROPERTY = Pattern.compile("(--[a-z0-9]+):[^;}]*(;|(?=}))");

        /** Tables that may be wider than the screen. */
        static final String SCROLL = read("scroll");

        /** Forms, lists and tables, for pages that contain more than drawings. */
        static final String WORK = SCROLL + read("work");

        /** Tables whose rows are paragraphs on a phone. */
        static final String STACK = read("stack");

        /** Rows of a table, with a ring for the earlier figure and a dot for the newest one. */
        static final String PAST =
                withoutSelectors(StyleSheet.ROWS.text(), "ps rb cb pb q1 q2 q3 q4 qp")
                        + read("past");

        /**
         * The style without the selectors that begin with one of these classes or elements, for a
         * page that is close to its size limit.
         *
         * @param names separated by spaces
         */
        static String withoutSelectors(String css, String names) {
            Pattern only = Pattern.compile("\\.?(" + names.replace(' ', '|') + ")\\b[^,]*");
            return css.lines()
                    .map(rule -> withoutSelectors(rule, only.asMatchPredicate()))
                    .filter(rule -> !rule.isEmpty())
                    .collect(Collectors.joining("\n", "", "\n"));
        }

        /** A rule without the selectors that are not used; empty if none is left. */
        private static String withoutSelectors(String rule, Predicate<String> unused) {
            int brace = rule.indexOf('{');
            if (brace < 0 || rule.lastIndexOf('(', brace) >= 0) {
                return rule;
            }
            String used =
                    Pattern.compile(",")
                            .splitAsStream(rule.substring(0, brace))
                            .filter(unused.negate())
                            .collect(Collectors.joining(","));
            return used.isEmpty() ? "" : used + rule.substring(brace);
        }

        /** Leaves out line breaks and the colours that the rules do not use. */
        static String compact(String css) {
            Set<String> used =
                    USE.matcher(css).results().map(use -> use.group(1)).collect(Collectors.toSet());
            return PROPERTY.matcher(css.replaceAll("(?<=[{};,])\n", ""))
                    .replaceAll(property -> used.contains(property.group(1)) ? "$0" : "")
                    .replace(";}", "}");
        }

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
