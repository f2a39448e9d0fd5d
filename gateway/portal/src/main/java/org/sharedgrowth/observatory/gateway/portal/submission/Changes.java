package org.sharedgrowth.observatory.gateway.portal.submission;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.AffectedReport;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Side;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.ChangeRow;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Drawing;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.OvertakenReport;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Sentence;
import org.sharedgrowth.observatory.messages.Markup;

/** The changes of a release, with names instead of codes. */
final class Changes {
    /** Maximum number of series that are drawn; the others are only in the table. */
    static final int MAX_DRAWN = 3;

    private static final Set<String> TOTALS = Set.of("_T", "_Z");
    private static final String NO_FIGURE = "–";

    /**
     * The answers of the services.
     *
     * @param released figures of the series that are drawn; unknown if they could not be read
     * @param overtaken reports with sentences that the release would make out of date; unknown if
     *     they could not be read
     */
    record Parts(
            Listing<Change> changes,
            Listing<Observation> released,
            Listing<AffectedReport> overtaken,
            Listing<Indicator> indicators) {}

    private final Parts parts;
    private final FileWords words;
    private final ReviewText text;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    Changes(Parts parts, FileWords words, ReviewText text) {
        this.parts = parts;
        this.words = words;
        this.text = text;
        parts.indicators().items().forEach(one -> indicators.put(one.code(), one));
    }

    /** The changes of each series, in the order of the list. */
    static Map<String, List<Change>> bySeries(List<Change> changes) {
        Map<String, List<Change>> series = new LinkedHashMap<>();
        for (Change change : changes) {
            series.computeIfAbsent(change.series(), key -> new ArrayList<>()).add(change);
        }
        return series;
    }

    List<Drawing> drawings() {
        if (!parts.released().known()) {
            return List.of();
        }
        BeforeAfterChart drawer = new BeforeAfterChart(text, words.language());
        List<Drawing> drawings = new ArrayList<>();
        bySeries(parts.changes().items()).entrySet().stream()
                .limit(MAX_DRAWN)
                .filter(series -> series.getValue().stream().noneMatch(Change::changesUnit))
                .forEach(series -> {
                    Change first = series.getValue().getFirst();
                    RawString picture =
                            drawer.draw(
                                    released(series.getKey()),
                                    series.getValue(),
                                    isShare(first) ? "%" : "",
                                    indicators.get(first.indicatorCode()));
                    if (!picture.getValue().isEmpty()) {
                        drawings.add(new Drawing(drawingTitle(first), picture));
                    }
                });
        return drawings;
    }

    private List<Observation> released(String key) {
        return parts.released().items().stream()
                .filter(figure -> figure.key().equals(key))
                .toList();
    }

    private String drawingTitle(Change change) {
        String unit = unit(Objects.requireNonNull(change.either()), change);
        String name = seriesName(change);
        return text.beforeAndAfter(unit.isEmpty() ? name : text.atPeriod(name, unit));
    }

    /** Text that explains why not all series are drawn; empty if all are, or nothing changes. */
    String drawingNote() {
        if (parts.changes().empty()) {
            return "";
        }
        if (!parts.released().known()) {
            return text.noChart();
        }
        int more = bySeries(parts.changes().items()).size() - MAX_DRAWN;
        return more > 0 ? text.moreSeries(more) : "";
    }

    /** Name of the series: indicator, place (unless all have the same), and group of people. */
    private String seriesName(Change change) {
        if (change.indicatorCode().isEmpty()) {
            return change.series();
        }
        Indicator known = indicators.get(change.indicatorCode());
        String full = known == null ? change.indicatorCode() : known.shortName();
        for (String code : people(change)) {
            full = text.inPlace(full, text.people(code));
        }
        return isOfOnePlace() ? full : text.inPlace(full, change.place());
    }

    /**
     * The place of all changes; empty if there are several, no changes, or more than are listed.
     */
    String place() {
        return isOfOnePlace() && !parts.changes().empty()
                ? parts.changes().items().getFirst().place()
                : "";
    }

    private boolean isOfOnePlace() {
        return parts.changes().items().stream().map(Change::place).distinct().count() <= 1
                && parts.changes().total() <= parts.changes().items().size();
    }

    /** The codes of the key that are neither frequency, place, indicator nor a total. */
    private static List<String> people(Change change) {
        List<String> codes = List.of(change.series().split("\\.", -1));
        return codes.stream()
                .skip(1)
                .filter(code -> !TOTALS.contains(code) && !code.isEmpty())
                .filter(code -> !code.equals(change.area()))
                .filter(code -> !code.equals(change.indicatorCode()))
                .toList();
    }

    List<ChangeRow> rows() {
        return parts.changes().items().stream().map(this::row).toList();
    }

    private ChangeRow row(Change change) {
        boolean withUnit = change.changesUnit();
        String type = requireNonNullElse(change.change(), "");
        Side current = change.current();
        return new ChangeRow(
                text.atPeriod(seriesName(change), words.formats().period(change.period())),
                change.series(),
                value(change.previous(), change, withUnit),
                value(current, change, withUnit),
                difference(change),
                type,
                text.kind(type),
                current == null ? "" : requireNonNullElse(current.source(), ""),
                notes(change));
    }

    private String value(@Nullable Side side, Change change, boolean withUnit) {
        if (side == null) {
            return NO_FIGURE;
        }
        BigDecimal value = side.value();
        String status = Status.words(side.statusCode(), words.language());
        if (value == null) {
            return status.isEmpty() ? NO_FIGURE : status;
        }
        String number = words.formats().number(value);
        String measured = withUnit ? text.inUnit(number, unit(side, change)) : number;
        return status.isEmpty() ? measured : text.withStatus(measured, status);
    }

    private String difference(Change change) {
        Side before = change.previous();
        Side after = change.current();
        if (before == null || after == null || change.changesUnit()) {
            return "";
        }
        BigDecimal was = before.value();
        BigDecimal becomes = after.value();
        return was == null || becomes == null || was.compareTo(becomes) == 0
                ? ""
                : words.formats().signed(becomes.subtract(was));
    }

    private List<String> notes(Change change) {
        List<String> notes = new ArrayList<>();
        Side before = change.previous();
        Side after = change.current();
        if (change.changesSource() && before != null) {
            notes.add(text.sourceNow(requireNonNullElse(before.source(), NO_FIGURE)));
        }
        if (after != null && after.comment() != null) {
            notes.add(after.comment());
        }
        if (change.changesComment() && before != null && before.comment() != null) {
            notes.add(text.commentNow(before.comment()));
        }
        return notes;
    }

    private boolean isShare(Change change) {
        Side side = change.either();
        return side != null && side.unitCode().equals("PT") && side.power() == 0;
    }

    /** The unit in words if it is the indicator's unit, else its code. */
    private String unit(Side side, Change change) {
        if (side.unitCode().equals("PT") && side.power() == 0) {
            return "%";
        }
        Indicator known = indicators.get(change.indicatorCode());
        String name =
                known != null && known.unitCode().equals(side.unitCode())
                        ? known.unitName()
                        : side.unitCode();
        return text.unit(side.power(), name).strip();
    }

    List<OvertakenReport> overtaken() {
        return parts.overtaken().items().stream()
                .map(report ->
                        new OvertakenReport(
                                text.overtakes(
                                        report.overtaken().size(),
                                        Markup.link("/reports/" + report.slug(), report.heading())),
                                report.overtaken().stream()
                                        .map(one ->
                                                new Sentence(
                                                        requireNonNullElse(one.text(), ""),
                                                        requireNonNullElse(one.newText(), "")))
                                        .toList()))
                .toList();
    }

    String overtakenNote() {
        if (!parts.overtaken().known()) {
            return text.overtakesUnknown();
        }
        return parts.overtaken().empty() ? text.overtakesNothing() : text.readersSeeIt();
    }
}
