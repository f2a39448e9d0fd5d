package org.sharedgrowth.observatory.gateway.portal.gap;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.gap.GapQuery.Order;
import org.sharedgrowth.observatory.gateway.portal.gap.GapsView.Part;
import org.sharedgrowth.observatory.gateway.portal.gap.GapsView.Row;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.SourceLetters;
import org.sharedgrowth.observatory.gateway.portal.part.SourceLetters.Source;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.NameOrder;

/** Writes and orders the rows of the table of gaps. */
final class GapTable {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final GapText text;
    private final Formats formats;
    private final Comparator<String> nameOrder;
    private final Span span;
    private final boolean withPeople;
    private final boolean withParity;
    private final Vintage vintage;
    private final SourceLetters letters = new SourceLetters();

    /**
     * @param span the range of values that the width of a drawing represents
     * @param withPeople whether the column of people is shown
     * @param withParity whether the column of people who would have to be reached for parity is
     *     shown
     * @param vintage the state of the figures
     */
    GapTable(
            GapText text,
            Language language,
            Span span,
            boolean withPeople,
            boolean withParity,
            Vintage vintage) {
        this.text = text;
        this.formats = Formats.of(language);
        this.nameOrder = NameOrder.of(language);
        this.span = span;
        this.withPeople = withPeople;
        this.withParity = withParity;
        this.vintage = vintage;
    }

    /**
     * The rows in order.
     *
     * @param regions names of regions by code of the economy; used only if rows are ordered by
     *     region
     */
    List<GapRow> sorted(Collection<GapRow> rows, Order order, Map<String, String> regions) {
        Comparator<GapRow> withinRegion = comparator(order);
        return rows.stream()
                .sorted(
                        order == Order.REGION
                                ? Comparator.comparing(
                                                (GapRow row) -> region(row, regions), nameOrder)
                                        .thenComparing(withinRegion)
                                : withinRegion)
                .toList();
    }

    private String region(GapRow row, Map<String, String> regions) {
        return regions.getOrDefault(row.pair().groupFigure().area(), text.otherRegion());
    }

    /**
     * Rows under headings, without the world.
     *
     * @param sorted the rows of a page, in order
     */
    List<Part> parts(List<GapRow> sorted, Order order, Map<String, String> regions) {
        Map<String, List<Row>> byHeading = new LinkedHashMap<>();
        if (order != Order.REGION) {
            byHeading.put("", new ArrayList<>());
        }
        sorted.forEach(row ->
                byHeading
                        .computeIfAbsent(
                                order == Order.REGION ? region(row, regions) : "",
                                heading -> new ArrayList<>())
                        .add(row(row, false)));
        return byHeading.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    private Comparator<GapRow> comparator(Order order) {
        Comparator<GapRow> byName =
                Comparator.comparing(row -> row.pair().groupFigure().place(), nameOrder);
        Comparator<GapRow> byGap = Comparator.comparing(GapRow::difference);
        return switch (order) {
            case WIDEST, REGION -> byGap.thenComparing(byName);
            case PEOPLE ->
                    Comparator.comparing((GapRow row) -> row.people().orElse(BigDecimal.ZERO))
                            .reversed()
                            .thenComparing(byName);
            case NAME -> byName;
        };
    }

    /** One row of the table. */
    Row row(GapRow row, boolean world) {
        GapPair pair = row.pair();
        return new Row(
                world ? text.world() : pair.groupFigure().place(),
                vintage.in(Target.of(Regions.page(pair.groupFigure().area()))).toString(),
                world,
                number(pair.groupValue(), 0),
                number(pair.otherValue(), 0),
                new RawString(row.drawing(span)),
                formats.signed(row.difference().setScale(1, RoundingMode.HALF_UP)),
                signs(row),
                words(row),
                row.ratio().map(formats::number).orElse(""),
                withPeople ? million(row.people()) : "",
                withParity ? million(row.parity()) : "",
                formats.period(pair.groupFigure().period()),
                letters.of(pair.groupFigure().origin()));
    }

    private String million(Optional<BigDecimal> people) {
        return people.map(count -> number(count.divide(MILLION, 1, RoundingMode.HALF_UP), 1))
                .orElse("–");
    }

    /** ≈ if the gap may be due to chance, ⚠ if the figures contradict the figure of everyone. */
    private static String signs(GapRow row) {
        boolean mayBeLevel = row.interval().filter(GapRow.Interval::includesZero).isPresent();
        return (mayBeLevel ? " ≈" : "") + (row.contradictsTotal() ? " ⚠" : "");
    }

    /**
     * Says whether the group is below, above or level with the other one, and the interval; or that
     * the groups cannot be distinguished.
     */
    private String words(GapRow row) {
        Optional<GapRow.Interval> interval = row.interval();
        if (interval.isEmpty()) {
            return direction(row);
        }
        String range =
                text.interval(
                        formatSigned(interval.get().low()), formatSigned(interval.get().high()));
        return interval.get().includesZero()
                ? text.notDistinguishable(range)
                : text.directionAndInterval(direction(row), range);
    }

    private String formatSigned(double value) {
        return formats.signed(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
    }

    private String direction(GapRow row) {
        return switch (row.direction()) {
            case -1 -> text.below(row.pair().divide());
            case 1 -> text.above(row.pair().divide());
            default -> text.level();
        };
    }

    private String number(BigDecimal value, int decimals) {
        return formats.number(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** The sources of the rows that were written. */
    List<Source> sources() {
        return letters.sources();
    }
}
