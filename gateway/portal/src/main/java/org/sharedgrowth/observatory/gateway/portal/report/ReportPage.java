package org.sharedgrowth.observatory.gateway.portal.report;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.ChangedValue;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.Fact;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.Report;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.StaleSentence;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.report.ReportView.Banner;
import org.sharedgrowth.observatory.gateway.portal.report.ReportView.Figure;
import org.sharedgrowth.observatory.gateway.portal.report.ReportView.Note;
import org.sharedgrowth.observatory.gateway.portal.report.ReportView.OtherFormats;
import org.sharedgrowth.observatory.gateway.portal.report.ReportView.Overtaken;
import org.sharedgrowth.observatory.gateway.portal.report.ReportView.Verify;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.messages.citation.Citation;

/** Makes the page of a report from the answers of the services. */
final class ReportPage {
    private static final int WORDS_PER_MINUTE = 200;

    /** Prefix of the ids of sentences that describe a table. */
    private static final String TABLE = "s-figure-";

    /**
     * The answers.
     *
     * @param api path of the report in the API
     * @param article the sealed article
     * @param areas names of areas; empty if they cannot be read
     */
    record Parts(Report report, String api, String article, List<Area> areas, String origin) {}

    private final Parts parts;
    private final Report report;
    private final Language language;
    private final ReportText text;
    private final Formats formats;
    private final FigureCells cells;
    private final Map<String, Fact> facts;

    private ReportPage(Parts parts, Language language) {
        this.parts = parts;
        this.report = parts.report();
        this.language = language;
        this.text = Texts.of(ReportText.class, language);
        this.formats = Formats.of(language);
        this.cells = new FigureCells(text, formats, parts.areas());
        this.facts =
                report.evidence().stream()
                        .filter(fact -> fact.name() != null)
                        .collect(
                                Collectors.toMap(
                                        fact -> requireNonNullElse(fact.name(), ""),
                                        Function.identity(),
                                        (one, other) -> one));
    }

    static ReportView of(Parts parts, Language language) {
        return new ReportPage(parts, language).view();
    }

    private ReportView view() {
        Language reportLanguage =
                Language.find(requireNonNullElse(report.language(), "en")).orElse(Language.ENGLISH);
        return new ReportView(
                report.heading(),
                reportLanguage.tag(),
                reportLanguage.direction(),
                reportLanguage == language ? "" : text.otherLanguage(reportLanguage.ownName()),
                new RawString(parts.article()),
                new RawString(OvertakenMarks.of(report.overtaken(), text)),
                banner(),
                report.uncertain(),
                line(),
                notes(),
                report.evidence().stream().map(cells::row).toList(),
                text.figures(report.evidence().size()),
                cite(),
                new Verify(requireNonNullElse(report.sha256(), ""), versionAddress()),
                otherFormats());
    }

    private Banner banner() {
        List<StaleSentence> overtaken = report.overtaken();
        Set<String> changed =
                overtaken.stream()
                        .flatMap(stale -> stale.values().stream())
                        .map(value -> requireNonNullElse(value.name(), ""))
                        .filter(facts::containsKey)
                        .collect(Collectors.toSet());
        int all = report.evidence().size();
        return new Banner(
                text.banner(overtaken.size()),
                all == 0 ? "" : text.figuresStillValid(all - changed.size(), all),
                overtaken.stream().map(this::overtaken).toList());
    }

    private Overtaken overtaken(StaleSentence stale) {
        String id = requireNonNullElse(stale.sentence(), "");
        String words = requireNonNullElse(stale.text(), "");
        String happened = text.happened(requireNonNullElse(stale.verdict(), ""));
        if (id.startsWith(TABLE)) {
            String caption = words.contains(": ") ? words.substring(0, words.indexOf(": ")) : words;
            return new Overtaken(
                    happened,
                    Markup.ofText(""),
                    text.figureInTable(caption),
                    "#" + id,
                    text.toTable());
        }
        return new Overtaken(
                happened, SentenceMarkup.of(words, stale), "", "#" + id, text.toSentence());
    }

    private List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(
                text.published(
                        requireNonNullElse(report.version(), ""), day(report.publishedAt())));
        Releases.Pin pin = report.release();
        if (pin != null && pin.publishedAt() != null) {
            line.add(text.onRelease(pin.id(), day(pin.publishedAt())));
        }
        int words =
                requireNonNullElse(report.sentences(), List.<Reports.Sentence>of()).stream()
                        .map(sentence -> requireNonNullElse(sentence.text(), ""))
                        .mapToInt(sentence -> sentence.split("\\s+", -1).length)
                        .sum();
        if (words > 0) {
            line.add(text.minutes(Math.max(1, Math.round((float) words / WORDS_PER_MINUTE))));
        }
        return line;
    }

    /** One note for each figure that changed, even if several sentences use it. */
    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        report.overtaken().stream()
                .flatMap(stale -> stale.values().stream())
                .collect(
                        Collectors.toMap(
                                value -> requireNonNullElse(value.name(), ""),
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new))
                .forEach((name, changed) -> {
                    Fact fact = facts.get(name);
                    if (fact != null) {
                        notes.add(note(fact, changed));
                    }
                });
        return notes;
    }

    private Note note(Fact fact, ChangedValue changed) {
        Figure figure = cells.row(fact);
        String place =
                figure.place().isEmpty() ? requireNonNullElse(fact.name(), "") : figure.place();
        return new Note(
                text.noteHeading(place, figure.period()),
                Markup.bold(text.now(requireNonNullElse(changed.after(), "–"))),
                text.whenPublished(requireNonNullElse(changed.before(), "–")),
                figure.address());
    }

    private Cite cite() {
        Instant published = requireNonNullElse(report.publishedAt(), Instant.EPOCH);
        return Cite.of(
                Citation.ofReport(
                        report.heading(),
                        requireNonNullElse(report.version(), ""),
                        LocalDate.ofInstant(published, ZoneOffset.UTC),
                        parts.origin() + "/reports/" + report.slug(),
                        language));
    }

    private String versionAddress() {
        return parts.api() + "/versions/" + requireNonNullElse(report.version(), "");
    }

    private OtherFormats otherFormats() {
        List<PageLink> links =
                List.of(
                        new PageLink(versionAddress() + "/article?format=html", text.webPage()),
                        new PageLink(versionAddress() + "/article?format=text", text.plainText()),
                        new PageLink(versionAddress(), text.data()));
        return new OtherFormats(
                text.formats(links.size()), links, text.formatsCarrySame(report.evidence().size()));
    }

    private String day(@Nullable Instant instant) {
        return instant == null ? "" : formats.date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
