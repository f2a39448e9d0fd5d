package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.Computation;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedCell;
import org.sharedgrowth.observatory.indicators.series.packed.Decimals;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Writes computed figures as annual series, one for each area. Equal figures give equal bytes.
 *
 * <p>Pure.
 */
final class DerivedSeries {
    /** Numbers with more digits may not fit into a long. */
    private static final int MAX_DIGITS = 18;

    private static final MathContext EXACT_DIGITS = new MathContext(15);
    private static final int MAX_SHORT_DIGITS = 12;

    private final Dsd dsd;
    private final String indicator;
    private final MeasureUnit unit;
    private final int decimals;
    private final String source;

    /**
     * @param dsd the structure of the derived flow
     * @param indicator the indicator of the derived flow
     * @param unit the unit of all values
     * @param decimals number of decimals that printed values have
     * @param source names flow, method and version, so that figures of different versions differ
     */
    DerivedSeries(Dsd dsd, String indicator, MeasureUnit unit, int decimals, String source) {
        this.dsd = dsd;
        this.indicator = indicator;
        this.unit = unit;
        this.decimals = decimals;
        this.source = source;
    }

    /** The packed series of a computation by key. */
    static SortedMap<String, byte[]> packed(Dsd dsd, String indicator, Computation computation) {
        String definition = computation.definition();
        String source =
                "Computed from "
                        + computation.scope().flow().id().id()
                        + ", "
                        + computation.method().id()
                        + " "
                        + computation.method().version()
                        + (definition == null ? "" : ", " + definition);
        return new DerivedSeries(dsd, indicator, computation.unit(), computation.decimals(), source)
                .packed(computation.cells());
    }

    /** The packed series by key. */
    SortedMap<String, byte[]> packed(List<DerivedCell> computed) {
        SortedMap<String, List<DerivedCell>> byArea = new TreeMap<>();
        for (DerivedCell cell : computed) {
            byArea.computeIfAbsent(cell.area(), _ -> new ArrayList<>()).add(cell);
        }
        SortedMap<String, byte[]> series = new TreeMap<>();
        byArea.forEach((area, cells) -> {
            cells.sort(Comparator.comparingInt(DerivedCell::year));
            series.put(key(area), SeriesCodec.encode(content(cells)));
        });
        return series;
    }

    private String key(String area) {
        List<String> codes = new ArrayList<>();
        for (Dsd.Component dimension : dsd.dimensions()) {
            codes.add(
                    switch (dimension.id()) {
                        case Dsd.FREQUENCY -> Frequency.A.name();
                        case Dsd.AREA -> area;
                        case Dsd.INDICATOR -> indicator;
                        default -> total(dimension.codelist());
                    });
        }
        return String.join(".", codes);
    }

    private static String total(@Nullable Codelist list) {
        return Dsd.TOTALS.stream()
                .filter(code -> list != null && list.contains(code))
                .findFirst()
                .orElse(Dsd.TOTALS.getFirst());
    }

    private SeriesContent content(List<DerivedCell> cells) {
        Decimals.Builder values = new Decimals.Builder(cells.size());
        cells.forEach(cell -> add(values, decimal(cell.value())));
        return new SeriesContent(
                Frequency.A,
                cells.stream().mapToInt(DerivedCell::year).toArray(),
                values.build(),
                dsd.seriesAttributes().stream().map(this::seriesAttribute).toList(),
                dsd.observationAttributes().stream().map(each -> column(each, cells)).toList());
    }

    /**
     * The shortest decimal that is parsed as the same number. If rounding to 15 digits, which a
     * double always preserves, gives a much shorter decimal, that one is written instead: 23.5
     * minus 28.44 is -4.94, not -4.940000000000001.
     */
    private static BigDecimal decimal(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        BigDecimal rounded = exact.round(EXACT_DIGITS).stripTrailingZeros();
        BigDecimal decimal = rounded.precision() <= MAX_SHORT_DIGITS ? rounded : exact;
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    private static void add(Decimals.Builder values, BigDecimal value) {
        if (value.precision() > MAX_DIGITS || value.scale() > Decimals.MAX_SCALE) {
            values.addWide(value);
        } else {
            values.add(value.unscaledValue().longValueExact(), (byte) value.scale());
        }
    }

    private @Nullable String seriesAttribute(Dsd.Component attribute) {
        String value =
                switch (attribute.id()) {
                    case MeasureUnit.MEASURE -> unit.measure();
                    case MeasureUnit.MULTIPLIER ->
                            unit.multiplier() == null ? "0" : unit.multiplier();
                    case "DECIMALS" -> String.valueOf(decimals);
                    default -> null;
                };
        Codelist list = attribute.codelist();
        return value == null || (list != null && !list.contains(value)) ? null : value;
    }

    private AttributeColumn column(Dsd.Component attribute, List<DerivedCell> cells) {
        @Nullable String[] texts = new @Nullable String[cells.size()];
        Arrays.setAll(texts, i -> observationAttribute(attribute.id(), cells.get(i)));
        return new AttributeColumn.Each(texts);
    }

    private @Nullable String observationAttribute(String attribute, DerivedCell cell) {
        return switch (attribute) {
            case "OBS_STATUS" -> cell.status();
            case "CONF_STATUS" -> "F";
            case NamedAttributes.SOURCE -> source;
            case NamedAttributes.STANDARD_ERROR ->
                    Double.isNaN(cell.standardError())
                            ? null
                            : decimal(cell.standardError()).toPlainString();
            default -> null;
        };
    }
}
