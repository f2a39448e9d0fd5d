package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * The unit of an indicator.
 *
 * @param label its name; empty if it differs by series or is unknown
 * @param decimals number of decimals to print; empty if unknown
 * @param multiplier the true figure is the value × 10 to this power; empty if unknown
 */
public record JsonStatUnit(String label, String decimals, String multiplier) {
    private static final String NO_MULTIPLIER = "0";

    public static JsonStatUnit of(PackedSeries series, Dsd dsd, List<String> languages) {
        String multiplier = number(code(series, dsd, "UNIT_MULT"));
        String unit = name(dsd, "UNIT_MEASURE", code(series, dsd, "UNIT_MEASURE"), languages);
        String label =
                multiplier.isEmpty() || multiplier.equals(NO_MULTIPLIER) || unit.isEmpty()
                        ? unit
                        : name(dsd, "UNIT_MULT", multiplier, languages) + ", " + unit;
        return new JsonStatUnit(label, number(code(series, dsd, "DECIMALS")), multiplier);
    }

    /**
     * The common unit of two series. If only the decimals differ, they are empty; if the label or
     * the multiplier differs, all fields are empty.
     */
    public static JsonStatUnit common(JsonStatUnit a, JsonStatUnit b) {
        return a.equals(b)
                ? a
                : a.label.equals(b.label) && a.multiplier.equals(b.multiplier)
                        ? new JsonStatUnit(a.label, "", a.multiplier)
                        : new JsonStatUnit("", "", "");
    }

    public boolean isKnown() {
        return !label.isEmpty();
    }

    public void write(ByteSink out) {
        out.put("{\"label\":").jsonString(label);
        if (!decimals.isEmpty()) {
            out.put(",\"decimals\":").put(decimals);
        }
        if (!multiplier.isEmpty() && !multiplier.equals(NO_MULTIPLIER)) {
            out.put(",\"multiplier\":").put(multiplier);
        }
        out.put('}');
    }

    private static String code(PackedSeries series, Dsd dsd, String attribute) {
        int position = dsd.seriesAttribute(attribute);
        String code = position < 0 ? null : series.seriesAttribute(position);
        return code == null ? "" : code;
    }

    private static String number(String text) {
        return text.matches("-?(0|[1-9][0-9]?)") ? text : "";
    }

    private static String name(Dsd dsd, String attribute, String code, List<String> languages) {
        int position = dsd.seriesAttribute(attribute);
        @Nullable Codelist codes =
                position < 0 ? null : dsd.seriesAttributes().get(position).codelist();
        @Nullable Item item = codes == null ? null : codes.find(code);
        return item == null ? code : item.names().in(languages);
    }
}
