package org.sharedgrowth.observatory.gateway.portal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.xml.AtomFeed;
import org.sharedgrowth.observatory.messages.Language;
import org.xml.sax.InputSource;

class ReportFeedTest {
    private static final Instant DAY = Instant.parse("2026-11-24T09:05:00Z");
    private static final String HOSTILE = "</summary><script>]]>\u202e&\u0000 end";

    @Test
    void publishedReportsAreEntriesNewestFirst() {
        AtomFeed feed =
                feed(
                        Language.ENGLISH,
                        report("older", "1.0", DAY),
                        report("draft", null, null),
                        report("newer", "2.1", DAY.plusSeconds(60)));

        assertEquals(
                List.of(
                        "https://example.org/reports/newer?lang=en",
                        "https://example.org/reports/older?lang=en"),
                feed.entries().stream().map(AtomFeed.Entry::link).toList());
        assertEquals(DAY.plusSeconds(60), feed.updated());
    }

    @Test
    void aVersionHasOneIdInAllLanguagesAndTheNextVersionHasAnother() {
        AtomFeed.Entry english =
                feed(Language.ENGLISH, report("a", "1.0", DAY)).entries().getFirst();
        AtomFeed.Entry arabic = feed(Language.ARABIC, report("a", "1.0", DAY)).entries().getFirst();
        AtomFeed.Entry next = feed(Language.ENGLISH, report("a", "1.1", DAY)).entries().getFirst();

        assertEquals(english.id(), arabic.id());
        assertNotEquals(english.id(), next.id());
    }

    @Test
    void markupInTextByAuthorsIsEscaped() throws Exception {
        String xml = feed(Language.FRENCH, report("a", "1.0", DAY)).xml();

        String summary =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "summary")
                        .item(0)
                        .getTextContent();
        assertEquals(HOSTILE.replace("\u0000", ""), summary);
        assertTrue(xml.contains("xml:lang=\"fr\""), xml);
    }

    private static AtomFeed feed(Language language, Reports.Item... reports) {
        return new ReportFeed(List.of(reports), language, "https://example.org").atom();
    }

    private static Reports.Item report(
            String slug, @Nullable String version, @Nullable Instant published) {
        return new Reports.Item(slug, slug, HOSTILE, version, "PUBLISHED", published, null, 0);
    }
}
