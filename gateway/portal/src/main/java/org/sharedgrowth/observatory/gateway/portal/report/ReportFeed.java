package org.sharedgrowth.observatory.gateway.portal.report;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.frame.FrameText;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.StableId;
import org.sharedgrowth.observatory.gateway.portal.xml.AtomFeed;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Makes the feed of published reports. A version of a report is an entry of its own, with the same
 * id in all languages.
 *
 * <p>Pure: depends only on its arguments.
 *
 * @param reports in any order; those that are not published are left out
 * @param origin scheme and host of our addresses
 */
record ReportFeed(List<Reports.Item> reports, Language language, String origin) {
    static final String PATH = "/reports.atom";

    /** The feed. */
    AtomFeed atom() {
        String observatory = Texts.of(FrameText.class, language).observatory();
        return new AtomFeed(
                language.tag(),
                Texts.of(ReportText.class, language).reports() + " – " + observatory,
                StableId.iri("feed\n" + PATH + "\n" + language.tag()),
                address(Target.of(PATH)),
                address(Target.of("/reports")),
                observatory,
                reports.stream()
                        .filter(Reports.Item::published)
                        .map(report -> entry(report, observatory))
                        .sorted((a, b) -> b.updated().compareTo(a.updated()))
                        .toList());
    }

    private AtomFeed.Entry entry(Reports.Item report, String observatory) {
        Instant published = requireNonNullElse(report.publishedAt(), Instant.EPOCH);
        return new AtomFeed.Entry(
                report.heading(),
                StableId.iri("report\n" + report.slug() + "\n" + report.version()),
                published,
                published,
                address(Target.of("/reports", report.slug())),
                observatory,
                null,
                requireNonNullElse(report.summary(), ""));
    }

    private String address(Target page) {
        return origin + page.with("lang", language.tag());
    }
}
