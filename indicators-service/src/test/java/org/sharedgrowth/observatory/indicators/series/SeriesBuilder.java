package org.sharedgrowth.observatory.indicators.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.DecimalParser;
import org.sharedgrowth.observatory.indicators.series.packed.Decimals;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/** Series of {@code DSD_DIGITAL}: {@code aSeries().row("2020", "14.50").row("2021", "", "L")}. */
public final class SeriesBuilder {
    private List<@Nullable String> attributes = List.of("PT", "0", "1");
    private final List<Row> rows = new ArrayList<>();

    private record Row(TimePeriod period, String value, @Nullable String[] attributes) {}

    private SeriesBuilder() {}

    public static SeriesBuilder aSeries() {
        return new SeriesBuilder();
    }

    /** Sets the unit, multiplier and number of decimals. */
    public SeriesBuilder measuredIn(String unit, @Nullable String multiplier, String decimals) {
        attributes = Arrays.asList(unit, multiplier, decimals);
        return this;
    }

    /** Adds a normal value; an empty text means a missing value, which needs a status. */
    public SeriesBuilder row(String period, String value) {
        return row(period, value, "A");
    }

    public SeriesBuilder row(String period, String value, String status) {
        return row(period, value, status, "F", null, null);
    }

    /** Adds a row visible only to its owners. */
    public SeriesBuilder confidential(String period, String value) {
        return row(period, value, "A", "C", null, null);
    }

    public SeriesBuilder row(
            String period,
            String value,
            String status,
            @Nullable String confidentiality,
            @Nullable String source,
            @Nullable String comment) {
        rows.add(
                new Row(
                        TimePeriod.parse(period),
                        value,
                        new @Nullable String[] {status, confidentiality, source, comment}));
        return this;
    }

    /** The series as it is stored. */
    public byte[] packed() {
        return SeriesCodec.encode(build());
    }

    public SeriesContent build() {
        rows.sort(Comparator.comparing(Row::period));
        Decimals.Builder values = new Decimals.Builder(rows.size());
        DecimalParser parser = new DecimalParser();
        int[] periods = new int[rows.size()];
        for (int i = 0; i < periods.length; i++) {
            periods[i] = rows.get(i).period.ordinal();
            String value = rows.get(i).value;
            if (value.isEmpty()) {
                values.addMissing();
            } else if (parser.parse(value) == DecimalParser.Outcome.NUMBER) {
                values.add(parser);
            } else {
                throw new IllegalArgumentException(value);
            }
        }
        List<AttributeColumn> columns = new ArrayList<>();
        for (int a = 0; a < 4; a++) {
            int attribute = a;
            columns.add(
                    new AttributeColumn.Each(
                            rows.stream()
                                    .map(row -> row.attributes[attribute])
                                    .toArray(String[]::new)));
        }
        return new SeriesContent(
                rows.getFirst().period.frequency(), periods, values.build(), attributes, columns);
    }
}
