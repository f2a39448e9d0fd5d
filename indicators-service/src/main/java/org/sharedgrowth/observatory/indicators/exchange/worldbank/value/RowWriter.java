package org.sharedgrowth.observatory.indicators.exchange.worldbank.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.CountryCodes;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Dates;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Slice;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Writes the rows of one slice as JSON objects. */
final class RowWriter implements SliceRows {
    private static final String NORMAL = "A";
    private static final String IMPUTED = "I";
    private static final String NO_MULTIPLIER = "0";

    private final Dsd dsd;
    private final List<String> languages;
    private final boolean footnotes;
    private final byte[] indicator;
    private final int area;
    private final int status;
    private final int comment;

    /**
     * @param slice slice that the structure supports
     */
    RowWriter(Slice slice, Dsd dsd, List<String> languages, boolean footnotes) {
        this.dsd = dsd;
        this.languages = languages;
        this.footnotes = footnotes;
        this.area = dsd.dimension(Dsd.AREA);
        this.status = dsd.observationAttribute("OBS_STATUS");
        this.comment = dsd.observationAttribute("COMMENT_OBS");
        Item item = find(dsd.dimensions().get(dsd.dimension(Slice.INDICATOR)), slice.indicator());
        ByteSink sink = new ByteSink(256);
        sink.put("{\"indicator\":{\"id\":").jsonString(slice.id(item));
        sink.put(",\"value\":").jsonString(slice.name(item, dsd, languages));
        sink.put("},\"country\":{\"id\":");
        this.indicator = sink.take();
    }

    @Override
    public void write(
            SeriesView view, RowPlan plan, int from, int to, boolean first, ByteSink out) {
        PackedSeries series = view.series();
        byte[] front = front(view.code(area));
        String unit = unit(series);
        String decimals = decimals(series);
        for (int i = from; i < to; i++) {
            int row = plan.row(i);
            int period = plan.period(i);
            boolean isFilled = series.period(row) != period;
            out.put(first && i == from ? "" : ",").put(front, 0, front.length);
            out.jsonString(Dates.text(new TimePeriod(series.frequency(), period)));
            out.put(",\"value\":");
            if (series.isMissing(row)) {
                out.put("null");
            } else {
                out.value(series, row);
            }
            out.put(",\"unit\":").jsonString(unit);
            out.put(",\"obs_status\":").jsonString(isFilled ? IMPUTED : status(series, row));
            out.put(",\"decimal\":").put(decimals);
            if (footnotes || isFilled) {
                out.put(",\"footnote\":")
                        .jsonString(isFilled ? repeatedNote(series, row) : note(series, row));
            }
            out.put('}');
        }
    }

    private byte[] front(String code) {
        Item item = find(dsd.dimensions().get(area), code);
        ByteSink sink = new ByteSink(256);
        sink.put(indicator, 0, indicator.length)
                .jsonString(CountryCodes.twoLetterCode(code, item))
                .put(",\"value\":");
        sink.jsonString(item == null ? code : item.names().in(languages));
        sink.put("},\"countryiso3code\":")
                .jsonString(CountryCodes.threeLetterCode(code, item))
                .put(",\"date\":");
        return sink.take();
    }

    private String status(PackedSeries series, int row) {
        String code = status < 0 ? null : series.observationAttribute(status, row);
        return code == null || code.equals(NORMAL) ? "" : code;
    }

    private String note(PackedSeries series, int row) {
        String note = comment < 0 ? null : series.observationAttribute(comment, row);
        return note == null ? "" : note;
    }

    /** A note that names the period of a repeated value. */
    private String repeatedNote(PackedSeries series, int row) {
        Frequency frequency = series.frequency();
        String period = Dates.text(new TimePeriod(frequency, series.period(row)));
        return switch (languages.getFirst()) {
            case "fr" -> "Valeur de " + period;
            case "es" -> "Valor de " + period;
            case "ru" -> "Значение за " + period;
            case "zh" -> period + "的数值";
            case "ar" -> "قيمة " + period;
            default -> "Value of " + period;
        };
    }

    /** The unit; empty, as at the World Bank, unless the figures have a multiplier. */
    private String unit(PackedSeries series) {
        String multiplier = text(series, "UNIT_MULT", NO_MULTIPLIER);
        if (multiplier.equals(NO_MULTIPLIER)) {
            return "";
        }
        return nameOf("UNIT_MULT", multiplier)
                + ", "
                + nameOf("UNIT_MEASURE", text(series, "UNIT_MEASURE", ""));
    }

    private String decimals(PackedSeries series) {
        String text = text(series, "DECIMALS", "0");
        return text.matches("[0-9]{1,2}") ? text : "0";
    }

    private String nameOf(String attribute, String code) {
        int position = dsd.seriesAttribute(attribute);
        Item item = position < 0 ? null : find(dsd.seriesAttributes().get(position), code);
        return item == null ? code : item.names().in(languages);
    }

    private String text(PackedSeries series, String attribute, String fallback) {
        int position = dsd.seriesAttribute(attribute);
        String text = position < 0 ? null : series.seriesAttribute(position);
        return text == null ? fallback : text;
    }

    private static @Nullable Item find(Dsd.Component component, String code) {
        Codelist codes = component.codelist();
        return codes == null ? null : codes.find(code);
    }
}
