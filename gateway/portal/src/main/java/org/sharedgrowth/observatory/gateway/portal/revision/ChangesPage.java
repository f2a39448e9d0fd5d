package org.sharedgrowth.observatory.gateway.portal.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Releases.Pin;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ChangedFigures;
import org.sharedgrowth.observatory.gateway.portal.release.OfficeNames;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseLines;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesQuery;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Note;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of what changed between two releases. */
final class ChangesPage {
    /**
     * The query and the answers of the service.
     *
     * @param comparable whether the service could compare the two releases
     * @param first day of the first release of the data set; only read if both chosen releases are
     *     before it
     */
    record Parts(
            ChangesQuery query,
            OfficeNames names,
            Differences.Answer changes,
            boolean comparable,
            Optional<LocalDate> first) {}

    private final Parts parts;
    private final ChangesQuery query;
    private final ReleasesQuery sent;
    private final Language language;
    private final ReleaseText text;
    private final ReleaseLines lines;
    private final ChangeRows rows;

    private ChangesPage(Parts parts, Language language) {
        this.parts = parts;
        this.query = parts.query();
        this.sent = query.sent();
        this.language = language;
        this.text = Texts.of(ReleaseText.class, language);
        this.lines = new ReleaseLines(language, parts.names());
        this.rows = new ChangeRows(text, language, query.flow(), false);
    }

    static ChangesView of(Parts parts, Language language) {
        return new ChangesPage(parts, language).view();
    }

    private ChangesView view() {
        Differences.Answer changes = parts.changes();
        long firstRow = ReleasePage.firstRow(changes);
        return new ChangesView(
                answer(),
                form(),
                notes(),
                text.caption(
                        firstRow, firstRow + ReleasePage.rowCount(changes) - 1, changes.total()),
                changes.list().items().stream().map(rows::of).toList(),
                Pager.of(changes.list(), query.page()));
    }

    private Markup answer() {
        Pin to = parts.changes().to();
        if (to == null || to.id() == 0) {
            return parts.first()
                    .map(this::nothingBefore)
                    .orElse(Markup.ofText(text.nothingReleased()));
        }
        String fromName = releaseName(parts.changes().from());
        String flow = parts.names().flow(query.flow());
        return parts.changes().total() == 0
                ? text.answerOfNoChanges(fromName, releaseName(to), flow)
                : text.answerOfChanges(
                        fromName,
                        releaseName(to),
                        ChangedFigures.inWords(parts.changes().counts(), language),
                        flow);
    }

    private Markup nothingBefore(LocalDate first) {
        String address =
                Target.of("/releases/changes")
                        .with("flow", query.flow())
                        .with("to", first.toString())
                        .toString();
        return text.nothingBefore(Markup.link(address, Formats.of(language).date(first)));
    }

    private String releaseName(@Nullable Pin pin) {
        return pin == null || pin.id() == 0
                ? text.beforeAll()
                : text.releaseWithDay(pin.id(), lines.day(pin.publishedAt()));
    }

    private ChangesView.Form form() {
        List<Choice> hidden = new ArrayList<>();
        if (!sent.indicator().isEmpty()) {
            hidden.add(new Choice("indicator", sent.indicator(), false));
        }
        if (!sent.area().isEmpty()) {
            hidden.add(new Choice("area", sent.area(), false));
        }
        String fromFault =
                !query.isVintage(sent.from())
                        ? text.notARelease(sent.from())
                        : query.isBackwards() || !parts.comparable()
                                ? text.firstMustNotBeLater()
                                : "";
        return new ChangesView.Form(
                parts.names().flowChoices(query.flow(), NameOrder.of(language)),
                sent.from(),
                fromFault,
                sent.to(),
                query.isVintage(sent.to()) ? "" : text.notARelease(sent.to()),
                hidden);
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        String withoutFilters =
                new ChangesQuery(
                                sent.withoutIndicator().withoutArea(), query.flow(), query.newest())
                        .page()
                        .toString();
        if (!sent.flow().isEmpty() && !sent.flow().equals(query.flow())) {
            notes.add(new Note(text.unknownDataSet(sent.flow()), query.page().toString()));
        }
        List<Differences.Cell> cells = parts.changes().list().items();
        if (!sent.indicator().isEmpty()) {
            String name =
                    cells.isEmpty() || cells.getFirst().indicatorName() == null
                            ? sent.indicator()
                            : cells.getFirst().indicatorName();
            notes.add(new Note(text.onlyIndicator(name), withoutFilters));
        }
        if (!sent.area().isEmpty()) {
            String name =
                    cells.isEmpty() || cells.getFirst().areaName() == null
                            ? sent.area()
                            : cells.getFirst().areaName();
            notes.add(new Note(text.onlyArea(name), withoutFilters));
        }
        return notes;
    }
}
