package org.sharedgrowth.observatory.gateway.portal.revision;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Releases.Pin;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ChangedFigures;
import org.sharedgrowth.observatory.gateway.portal.release.OfficeNames;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseLines;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesQuery;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Fact;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Note;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of one release. */
final class ReleasePage {
    /**
     * The answers of the service.
     *
     * @param changes a page of the figures that the release changed
     */
    record Parts(
            Releases.Item release,
            ReleasesQuery query,
            OfficeNames names,
            Differences.Answer changes) {}

    private final Parts parts;
    private final Releases.Item release;
    private final Language language;
    private final ReleaseText text;
    private final ReleaseLines lines;
    private final ChangeRows rows;

    private ReleasePage(Parts parts, Language language) {
        this.parts = parts;
        this.release = parts.release();
        this.language = language;
        this.text = Texts.of(ReleaseText.class, language);
        this.lines = new ReleaseLines(language, parts.names());
        this.rows = new ChangeRows(text, language, flow(), true);
    }

    static ReleaseView of(Parts parts, Language language) {
        return new ReleasePage(parts, language).view();
    }

    private ReleaseView view() {
        Differences.Answer changes = parts.changes();
        return new ReleaseView(
                text.release(release.id()),
                text.answerOfRelease(
                        lines.officeLink(release.provider()),
                        content(),
                        parts.names().flow(release.flow())),
                facts(),
                requireNonNullElse(release.reason(), ""),
                comparedRelease(),
                compareAddress(),
                notes(),
                text.caption(
                        firstRow(changes),
                        firstRow(changes) + rowCount(changes) - 1,
                        changes.total()),
                changes.list().items().stream().map(rows::of).toList(),
                Pager.of(changes.list(), page()),
                text.code(String.join(" · ", flow(), office())),
                requireNonNullElse(release.hash(), ""));
    }

    /** Number of the first row of the page among all rows, from 1. */
    static long firstRow(Differences.Answer changes) {
        return (changes.page() - 1L) * changes.pageSize() + 1;
    }

    static int rowCount(Differences.Answer changes) {
        return changes.list().items().size();
    }

    private String content() {
        return parts.changes().total() == 0
                ? text.nothingPublic()
                : ChangedFigures.inWords(parts.changes().counts(), language);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        text.published(),
                        lines.moment(release.publishedAt(), release.provider()),
                        ""));
        if (release.recordedAt() != null && !release.recordedAt().equals(release.publishedAt())) {
            facts.add(new Fact(text.loadedOn(), lines.day(release.recordedAt()), ""));
        }
        facts.add(
                new Fact(
                        text.dataSet(),
                        parts.names().flow(release.flow()),
                        Target.of("/releases").with("flow", release.flow()).toString()));
        return facts;
    }

    private String comparedRelease() {
        @Nullable Pin from = parts.changes().from();
        return from == null || from.id() == 0
                ? text.firstOfDataSet()
                : text.comparedWith(text.releaseWithDay(from.id(), lines.day(from.publishedAt())));
    }

    private String compareAddress() {
        @Nullable Pin from = parts.changes().from();
        return Target.of("/releases/changes")
                .with("flow", release.flow())
                .with("from", from == null || from.id() == 0 ? "" : Long.toString(from.id()))
                .with("to", release.id())
                .toString();
    }

    private List<Note> notes() {
        ReleasesQuery query = parts.query();
        String all = "/releases/" + release.id();
        List<Note> notes = new ArrayList<>();
        if (!query.indicator().isEmpty()) {
            notes.add(new Note(text.onlyIndicator(indicator()), all));
        }
        if (!query.area().isEmpty()) {
            notes.add(new Note(text.onlyArea(area()), all));
        }
        return notes;
    }

    private String indicator() {
        return parts.changes().list().items().stream()
                .findFirst()
                .map(Differences.Cell::indicatorName)
                .orElse(parts.query().indicator());
    }

    private String area() {
        return parts.changes().list().items().stream()
                .findFirst()
                .map(Differences.Cell::areaName)
                .orElse(parts.query().area());
    }

    private Target page() {
        return Target.of("/releases/" + release.id())
                .with("indicator", parts.query().indicator())
                .with("area", parts.query().area());
    }

    private String flow() {
        return requireNonNullElse(release.flow(), "");
    }

    private String office() {
        return requireNonNullElse(release.provider(), "");
    }
}
