package org.sharedgrowth.observatory.gateway.portal.indicator;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.rows.Dot;
import org.sharedgrowth.observatory.chart.rows.DotPair;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.Cell;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.State;
import org.sharedgrowth.observatory.gateway.portal.client.Releases.Pin;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.SinceRow;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.SinceThen;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ChangedFigures;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.NameOrder;

/**
 * Selects the figures of an earlier state that have changed most since then, and draws each as an
 * old ring and a new dot.
 *
 * @param query the chosen state, group and year
 */
record ChangesSinceTable(
        WorldText text,
        Language language,
        Printer printer,
        Economies economies,
        WorldQuery query,
        PastState.ChangesSince since) {
    /** More rows would make the page too large for slow connections. */
    private static final int MAX_ROWS = 14;

    /** Number of rows that are reserved for figures that are no longer published. */
    private static final int MAX_WITHDRAWN = 4;

    /** The sentence and the table. */
    SinceThen of(String then) {
        if (!since.isRead()) {
            return new SinceThen(text.sinceNotRead(), "", List.of(), "");
        }
        List<Cell> cells = cells();
        List<Cell> shown = shownCells(cells);
        Span span = span(shown);
        return new SinceThen(
                sentence(cells),
                shown.isEmpty()
                        ? ""
                        : text.sinceCaption(
                                printer.unit(),
                                then,
                                Printer.release(language, since.answer().to())),
                shown.stream().map(cell -> row(cell, span)).toList(),
                linkToAllChanges());
    }

    /** The changes of the economies and the year that the page shows. */
    private List<Cell> cells() {
        Set<String> codes = economies.codes().collect(Collectors.toSet());
        return since.cells().stream()
                .filter(cell -> codes.contains(requireNonNullElse(cell.area(), "")))
                .filter(cell -> !query.hasYear() || cell.period().startsWith(query.year()))
                .toList();
    }

    private String sentence(List<Cell> cells) {
        String sentence =
                cells.isEmpty()
                        ? text.unchangedSince()
                        : text.changedSince(ChangedFigures.inWords(counts(cells), language));
        long total = since.answer().total();
        return total > since.read()
                ? sentence + " " + text.sinceCut(since.read(), total)
                : sentence;
    }

    private static Differences.Totals counts(List<Cell> cells) {
        long withdrawn = cells.stream().filter(ChangesSinceTable::isWithdrawn).count();
        long added = cells.stream().filter(cell -> value(cell.previous()) == null).count();
        long revised = cells.stream().filter(ChangesSinceTable::isRevised).count();
        return new Differences.Totals(
                added, revised, withdrawn, cells.size() - withdrawn - added - revised, 0);
    }

    private List<Cell> shownCells(List<Cell> cells) {
        List<Cell> withdrawn =
                cells.stream()
                        .filter(ChangesSinceTable::isWithdrawn)
                        .sorted(
                                Comparator.comparing(Cell::period)
                                        .reversed()
                                        .thenComparing(
                                                ChangesSinceTable::name, NameOrder.of(language)))
                        .toList();
        List<Cell> revised =
                cells.stream()
                        .filter(ChangesSinceTable::isRevised)
                        .filter(cell -> printer.isVisible(difference(cell)))
                        .sorted(
                                Comparator.comparing(this::size)
                                        .thenComparing(Cell::period)
                                        .reversed()
                                        .thenComparing(
                                                ChangesSinceTable::name, NameOrder.of(language)))
                        .limit(MAX_ROWS - Math.min(MAX_WITHDRAWN, withdrawn.size()))
                        .toList();
        return Stream.concat(revised.stream(), withdrawn.stream().limit(MAX_ROWS - revised.size()))
                .toList();
    }

    /**
     * The size of a change: for shares the difference itself, for other figures the difference
     * divided by the larger value.
     */
    private BigDecimal size(Cell cell) {
        BigDecimal difference = difference(cell).abs();
        if (printer.share()) {
            return difference;
        }
        BigDecimal larger = value(cell, true).abs().max(value(cell, false).abs());
        return difference.divide(larger, MathContext.DECIMAL32);
    }

    private static BigDecimal difference(Cell cell) {
        return value(cell, false).subtract(value(cell, true));
    }

    private static BigDecimal value(Cell cell, boolean before) {
        return requireNonNullElse(
                value(before ? cell.previous() : cell.current()), BigDecimal.ZERO);
    }

    /** Whether the value changed; false if its unit changed, so that it cannot be compared. */
    private static boolean isRevised(Cell cell) {
        BigDecimal absolute = cell.absolute();
        return value(cell.previous()) != null
                && value(cell.current()) != null
                && absolute != null
                && absolute.signum() != 0;
    }

    private static boolean isWithdrawn(Cell cell) {
        return value(cell.previous()) != null && value(cell.current()) == null;
    }

    private static @Nullable BigDecimal value(@Nullable State state) {
        return state == null ? null : state.value();
    }

    private static String name(Cell cell) {
        return requireNonNullElse(cell.areaName(), requireNonNullElse(cell.area(), ""));
    }

    private Span span(List<Cell> cells) {
        boolean mirrored = language.isRightToLeft();
        List<Double> values = new ArrayList<>();
        cells.forEach(cell -> {
            values.add(value(cell, true).doubleValue());
            values.add(value(cell, false).doubleValue());
        });
        double low = values.stream().reduce(0.0, Math::min);
        double high = values.stream().reduce(0.0, Math::max);
        return printer.share() && low >= 0 && high <= 100
                ? Span.ofShares(mirrored)
                : new Span(low, Math.max(high, low + 1), mirrored);
    }

    private SinceRow row(Cell cell, Span span) {
        boolean withdrawn = isWithdrawn(cell);
        Dot now = withdrawn ? Dot.NONE : Dot.of(value(cell, false).doubleValue());
        Dot before = Dot.of(value(cell, true).doubleValue());
        return new SinceRow(
                name(cell),
                "/countries/" + requireNonNullElse(cell.area(), ""),
                printer.formats().period(cell.period()),
                printer.inList(value(cell, true)),
                withdrawn ? "" : printer.inList(value(cell, false)),
                withdrawn ? "✕" : printer.difference(difference(cell)),
                new RawString(new DotPair(span, DotPair.Kind.NOW_BEFORE, now, before).markup()));
    }

    /** The page of all changes of the indicator since then; empty if the table would be empty. */
    private String linkToAllChanges() {
        Pin from = since.answer().from();
        return from == null || since.cells().isEmpty()
                ? ""
                : Target.of("/releases/changes")
                        .with("flow", since.flow())
                        .with("from", from.id())
                        .with("indicator", printer.indicator().code())
                        .toString();
    }
}
