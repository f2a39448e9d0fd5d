package org.sharedgrowth.observatory.gateway.portal.gap;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Comparator<String> names;
    private final Span span;
    private final boolean withPeople;
    private final Vintage vintage;
    private final SourceLetters letters = new SourceLetters();

    /**
     * @param span the range of values that the width of a drawing represents
     * @param withPeople whether the column of people is shown
     * @param vintage the state of the figures
     */
    GapTable(GapText text, Language language, Span span, boolean withPeople, Vintage vintage) {
        this.text = text;
        this.formats = Formats.of(language);
        this.names = NameOrder.of(language);
        this.span = span;
        this.withPeople = withPeople;
        this.vintage = vintage;
    }

    /** The rows in order, without the world. */
    List<Part> parts(Collection<GapRow> rows, Order order, Map<String, String> regions) {
        List<GapRow> sorted = rows.stream().sorted(comparator(order)).toList();
        if (order != Order.REGION) {
            return List.of(new Part("", sorted.stream().map(row -> row(row, false)).toList()));
        }
        Map<String, List<Row>> byRegion = new TreeMap<>(names);
        sorted.forEach(row ->
                byRegion.computeIfAbsent(
                                regions.getOrDefault(row.pair().group().area(), text.otherRegion()),
                                region -> new ArrayList<>())
                        .add(row(row, false)));
        List<Part> parts = new ArrayList<>();
        byRegion.forEach((region, ofRegion) -> parts.add(new Part(region, ofRegion)));
        return parts;
    }

    private Comparator<GapRow> comparator(Order order) {
        Comparator<GapRow> byName = Comparator.comparing(row -> row.pair().group().place(), names);
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
                world ? text.world() : pair.group().place(),
                vintage.in(Target.of(Regions.page(pair.group().area()))).toString(),
                world,
                number(pair.groupValue(), 0),
                number(pair.otherValue(), 0),
                new RawString(pair.drawing(span)),
                formats.signed(row.difference().setScale(1, RoundingMode.HALF_UP)),
                direction(row),
                row.ratio().map(formats::number).orElse(""),
                withPeople
                        ? row.people()
                                .map(people ->
                                        number(people.divide(MILLION, 1, RoundingMode.HALF_UP), 1))
                                .orElse("–")
                        : "",
                formats.period(pair.group().period()),
                letters.of(pair.group().origin()));
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
