package org.sharedgrowth.observatory.gateway.portal.revision;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.Cell;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.State;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.part.OverTime;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.OfficeNames;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseLines;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Note;
import org.sharedgrowth.observatory.gateway.portal.revision.HistoryView.Group;
import org.sharedgrowth.observatory.gateway.portal.revision.HistoryView.Row;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page that shows the history of a series. */
final class HistoryPage {
    /**
     * The request and the answers of the service.
     *
     * @param period the period to which the page is limited; empty for all
     * @param sample one figure of the series, for its names; empty if the series has no public
     *     figure
     */
    record Parts(
            String flow,
            String key,
            String period,
            OfficeNames names,
            Optional<Cell> sample,
            Listing<Differences.SeriesRelease> history) {}

    private final Parts parts;
    private final ReleaseText text;
    private final Formats formats;
    private final ReleaseLines lines;
    private final ChangeRows rows;

    private HistoryPage(Parts parts, Language language) {
        this.parts = parts;
        this.text = Texts.of(ReleaseText.class, language);
        this.formats = Formats.of(language);
        this.lines = new ReleaseLines(language, parts.names());
        this.rows = new ChangeRows(text, language, parts.flow(), true);
    }

    static HistoryView of(Parts parts, Language language) {
        return new HistoryPage(parts, language).view();
    }

    private HistoryView view() {
        List<Group> groups =
                parts.history().items().stream()
                        .map(this::group)
                        .filter(group -> !group.rows().isEmpty())
                        .toList();
        return new HistoryView(
                text.historyTitle(subject()),
                answer(groups),
                parts.period().isEmpty()
                        ? List.of()
                        : List.of(
                                new Note(
                                        text.onlyPeriod(formats.period(parts.period())),
                                        page("").toString())),
                indicator(),
                groups,
                Pager.of(parts.history(), page(parts.period())),
                text.seriesKey(parts.flow() + " · " + parts.key()));
    }

    /** The indicator, the group of people and the place. */
    private String subject() {
        return parts.sample()
                .map(cell -> {
                    String name = requireNonNullElse(cell.indicatorName(), parts.key());
                    String place = requireNonNullElse(cell.areaName(), "");
                    String people = formats.list(cell.people());
                    return String.join(
                            " – ",
                            List.of(name, people, place).stream()
                                    .filter(part -> !part.isEmpty())
                                    .toList());
                })
                .orElse(parts.key());
    }

    private Markup answer(List<Group> groups) {
        if (groups.isEmpty()) {
            return Markup.ofText(text.answerOfNoHistory());
        }
        String day = groups.getFirst().day();
        return parts.period().isEmpty()
                ? text.answerOfHistory((int) parts.history().total(), day)
                : text.answerOfFigure(formats.period(parts.period()), groups.size(), day);
    }

    private PageLink indicator() {
        return parts.sample()
                .filter(cell -> cell.indicator() != null)
                .map(cell ->
                        new PageLink(
                                OverTime.of(
                                                requireNonNullElse(cell.indicator(), ""),
                                                requireNonNullElse(cell.area(), ""))
                                        .toString(),
                                requireNonNullElse(cell.indicatorName(), "")))
                .orElse(new PageLink("", ""));
    }

    private Group group(Differences.SeriesRelease release) {
        return new Group(
                new PageLink("/releases/" + release.release(), text.release(release.release())),
                lines.day(release.publishedAt()),
                lines.office(release.provider()),
                requireNonNullElse(release.reason(), ""),
                release.all().stream()
                        .filter(change ->
                                parts.period().isEmpty() || change.period().equals(parts.period()))
                        .map(this::row)
                        .toList());
    }

    private Row row(Differences.Change change) {
        return new Row(
                formats.period(change.period()),
                page(change.period()).toString(),
                ChangeRows.sign(change.change()),
                rows.kind(change.change()),
                state(change.previous()),
                state(change.current()));
    }

    private String state(@Nullable State state) {
        if (state == null) {
            return "";
        }
        @Nullable BigDecimal value = state.value();
        return rows.state(state, value == null ? 0 : Math.clamp(value.scale(), 0, 6));
    }

    private Target page(String period) {
        return Target.of("/releases/history")
                .with("flow", parts.flow())
                .with("key", parts.key())
                .with("period", period);
    }
}
