package org.sharedgrowth.observatory.gateway.portal.home;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.Newest;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.report.SentenceMarkup;
import org.sharedgrowth.observatory.messages.Markup;

/** Shows the newest report, and which of its sentences later figures have made out of date. */
record NewestReport(Wording wording) {
    private static final Markup NOTHING = Markup.ofText("");

    Newest of(Listing<Reports.Item> reports, Optional<Reports.Report> report) {
        Optional<Reports.Item> newest =
                reports.items().stream().filter(Reports.Item::published).findFirst();
        if (newest.isEmpty()) {
            return new Newest(reports.known(), PageLink.NONE, "", true, "", "", NOTHING);
        }
        Reports.Item item = newest.get();
        boolean holds = item.staleSentences() == 0;
        return new Newest(
                true,
                new PageLink("/reports/" + item.slug(), item.heading()),
                report.map(Reports.Report::language).orElse("en"),
                holds,
                holds ? wording.text().holds() : wording.text().overtaken(item.staleSentences()),
                facts(item, report),
                quote(item, report));
    }

    private String facts(Reports.Item item, Optional<Reports.Report> report) {
        return wording.text()
                .boundFigures(
                        report.map(one -> one.evidence().size()).orElse(0),
                        requireNonNullElse(item.version(), ""),
                        day(item.publishedAt()));
    }

    private Markup quote(Reports.Item item, Optional<Reports.Report> report) {
        return report.stream()
                .flatMap(one -> one.overtaken().stream())
                .filter(stale -> stale.text() != null)
                .findFirst()
                .map(stale -> SentenceMarkup.of(requireNonNullElse(stale.text(), ""), stale))
                .orElseGet(() -> Markup.ofText(requireNonNullElse(item.summary(), "")));
    }

    private String day(@Nullable Instant instant) {
        return instant == null
                ? ""
                : wording.formats().date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
