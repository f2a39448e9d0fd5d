package org.sharedgrowth.observatory.gateway.portal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The list of reports. */
public record ReportsView(List<Row> rows, Pager pager) {
    /**
     * One report.
     *
     * @param overtaken text with the number of sentences that are out of date; empty if none are
     * @param versionOrDraft version and day, or that it is a draft
     * @param release text that names the release of its figures; empty if it is not known
     */
    public record Row(
            String address,
            String title,
            String summary,
            String overtaken,
            String versionOrDraft,
            String release) {}

    static ReportsView of(Listing<Reports.Item> list, Language language) {
        ReportText text = Texts.of(ReportText.class, language);
        Formats formats = Formats.of(language);
        List<Row> rows = new ArrayList<>();
        for (Reports.Item item : list.items()) {
            Releases.Pin pin = item.release();
            rows.add(
                    new Row(
                            Target.of("/reports", item.slug()).toString(),
                            item.heading(),
                            item.summary() == null ? "" : item.summary(),
                            item.staleSentences() == 0 ? "" : text.overtaken(item.staleSentences()),
                            item.published()
                                    ? text.published(
                                            item.version() == null ? "" : item.version(),
                                            day(item.publishedAt(), formats))
                                    : text.draft(),
                            pin == null || pin.publishedAt() == null
                                    ? ""
                                    : text.onRelease(pin.id(), day(pin.publishedAt(), formats))));
        }
        return new ReportsView(rows, Pager.of(list, Target.of("/reports")));
    }

    private static String day(@Nullable Instant instant, Formats formats) {
        return instant == null ? "" : formats.date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
