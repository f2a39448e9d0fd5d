package org.sharedgrowth.observatory.reports.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.document.Draft;
import org.sharedgrowth.observatory.reports.document.Edition;
import org.sharedgrowth.observatory.reports.fixture.Cells;
import org.sharedgrowth.observatory.reports.fixture.Drafts;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class RenderingTest {
    private static final Vintage VINTAGE =
            new Vintage(7, Instant.parse("2026-07-01T10:00:00Z"), "1.0");
    private static final Path SNAPSHOTS = Path.of("src/test/resources/worked");

    private static Edition exampleEdition() {
        Draft draft = Drafts.workedExample();
        return Edition.of(draft, Cells.workedExample().of(draft.bindings()));
    }

    /** Snapshots are renewed with -Dsnapshots.renew=true. */
    private static void assertSnapshot(String name, String actual) throws IOException {
        Path file = SNAPSHOTS.resolve(name);
        if (Boolean.getBoolean("snapshots.renew")) {
            Files.writeString(file, actual);
        }
        assertEquals(Files.readString(file), actual);
    }

    @Test
    void theWorkedExampleMatchesItsSnapshots() throws IOException {
        assertSnapshot("article.html", HtmlArticle.of(exampleEdition(), VINTAGE));
        assertSnapshot("plain.txt", PlainText.of(exampleEdition(), VINTAGE));
    }

    @Test
    void anArticleIsWellFormedWithOneTitleUniqueIdsAndNoStyleOrScript() throws Exception {
        String html = HtmlArticle.of(richEdition(), VINTAGE);
        assertWellFormed(html);
        assertEquals(1, html.split("<h1>", -1).length - 1);
        Set<String> ids = new HashSet<>();
        Matcher matcher = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
        while (matcher.find()) {
            assertTrue(ids.add(matcher.group(1)), "twice: " + matcher.group(1));
        }
        Matcher links = Pattern.compile("href=\"#([^\"]*)\"").matcher(html);
        while (links.find()) {
            assertTrue(ids.contains(links.group(1)), "dangling: " + links.group(1));
        }
        for (String forbidden : List.of(" style=", "<script", " onclick", "javascript:", "<b>")) {
            assertFalse(html.contains(forbidden), forbidden);
        }
    }

    private static void assertWellFormed(String html)
            throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
    }

    private static Edition richEdition() {
        Draft draft =
                Drafts.draft(
                        """
                        pin latest
                        let a = X[AAA, 2018] round 0.1
                        let b = X[AAA, 2019] round 0.1
                        let c = X[AAA, 2020] round 0.1
                        let d = X[BBB, 2020] round 0.1
                        figure l = lines of a, b, c
                        figure r = bars of c, d
                        figure t = table of a, b
                        """,
                        """
                        # A & B < C "quoted"

                        **Strong *both {=a}* words** and a [link](https://example.org/?a=b&c=d).{^n}{^n}

                        - one of{^n} `x`

                        > A quotation of {=d}.

                        :::callout gap
                        Not measured & <b>bold</b>.
                        :::

                        ::figure l
                        ::figure r
                        ::figure t
                        :::note n
                        The note.
                        :::
                        """);
        Cells cells =
                Cells.cells()
                        .with("X[AAA, 2018]", "1.5", "PT")
                        .with("X[AAA, 2019]", "2.5", "PT", 0, "B")
                        .with("X[AAA, 2020]", "3.5", "PT")
                        .with("X[BBB, 2020]", "", "PT", 0, "Q");
        return Edition.of(draft, cells.of(draft.bindings()));
    }

    @Test
    void aFigureHasADescriptionATableAndADrawing() {
        String html = HtmlArticle.of(richEdition(), VINTAGE);
        String figure = html.substring(html.indexOf("<figure id=\"figure-r\">"));
        int caption = figure.indexOf("<figcaption>");
        int table = figure.indexOf("<table>");
        int drawing = figure.indexOf("<svg ");
        assertTrue(caption < table && table < drawing);
        assertTrue(figure.contains("<th scope=\"row\">AAA</th>"), figure);
        assertTrue(figure.contains("aria-hidden=\"true\" focusable=\"false\""));
        assertFalse(
                html.substring(
                                html.indexOf("figure-t"),
                                html.indexOf("</figure>", html.indexOf("figure-t")))
                        .contains("<svg"));
    }

    @Test
    void breaksAreGapsAndMissingValuesAreMarked() {
        String html = HtmlArticle.of(richEdition(), VINTAGE);
        String line = html.substring(html.indexOf("figure-l\""), html.indexOf("figure-r\""));
        assertEquals(
                4,
                line.split("<path ", -1).length - 1,
                "three marks in the chart, one in the legend");
        assertEquals(1, line.split("class=\"s1\"", -1).length - 1);
        assertTrue(line.contains("break in the series"), line);
        String bars = html.substring(html.indexOf("figure-r\""));
        assertTrue(bars.contains("not available (suppressed)"), bars);
        assertTrue(bars.contains("class=\"missing\""), bars);
        assertTrue(bars.contains("<data value=\"\" data-name=\"d\">"), bars);
    }

    @Test
    void theSameEditionGivesTheSameBytes() {
        assertEquals(
                HtmlArticle.of(exampleEdition(), VINTAGE),
                HtmlArticle.of(exampleEdition(), VINTAGE));
    }
}
