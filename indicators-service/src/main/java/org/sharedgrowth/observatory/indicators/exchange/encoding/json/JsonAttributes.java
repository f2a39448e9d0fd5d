package org.sharedgrowth.observatory.indicators.exchange.encoding.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ValueNumbers;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;

/**
 * Writes the indexes of attribute values in a data set. The indexes are looked up only once for
 * consecutive series with equal attribute texts.
 */
final class JsonAttributes {
    private final JsonNumbers indexes;
    private final Parts parts;
    private final boolean deletes;
    private final boolean atObservations;
    private final ByteSink ofSeries = new ByteSink(32);
    private final ByteSink ofEveryRow = new ByteSink(32);
    private @Nullable Object lastTexts;
    private boolean isUniform;

    /**
     * @param deletes whether the data set deletes rows, so that values are left out
     * @param atObservations whether series attributes are written at each observation
     */
    JsonAttributes(JsonNumbers indexes, boolean deletes, boolean atObservations) {
        this.indexes = indexes;
        this.parts = indexes.content().parts();
        this.deletes = deletes;
        this.atObservations = atObservations;
    }

    /** Writes the part between the key of a series and its first observation. */
    void openSeries(PackedSeries series, ByteSink out) {
        readAttributes(series);
        out.put(ofSeries);
    }

    /** Writes the part after the value of an observation, up to the end of its array. */
    void closeRow(PackedSeries series, int row, ByteSink out) {
        readAttributes(series);
        if (isUniform) {
            out.put(ofEveryRow);
        } else {
            row(series, row, out);
        }
    }

    private void readAttributes(PackedSeries series) {
        if (series.attributeTexts().equals(lastTexts)) {
            return;
        }
        lastTexts = series.attributeTexts();
        ofSeries.clear();
        ofSeries.put("\":{\"attributes\":[");
        for (int a = 0; a < parts.seriesAttributes().size() && !deletes; a++) {
            ofSeries.put(a == 0 ? "" : ",");
            seriesAttribute(series, a, ofSeries);
        }
        ofSeries.put(parts.seriesOnly() ? "]" : "],\"observations\":{");
        isUniform = true;
        for (int a : parts.observationAttributes()) {
            isUniform &= series.isUniform(a);
        }
        ofEveryRow.clear();
        if (isUniform) {
            row(series, 0, ofEveryRow);
        }
    }

    private void row(PackedSeries series, int row, ByteSink out) {
        boolean comma = parts.measure();
        for (int a = 0; atObservations && a < parts.seriesAttributes().size(); a++) {
            out.put(comma ? "," : "");
            comma = true;
            seriesAttribute(series, a, out);
        }
        List<Integer> attributes = parts.observationAttributes();
        for (int a = 0; a < attributes.size(); a++) {
            out.put(comma ? "," : "");
            comma = true;
            index(
                    indexes.observationValues(a),
                    series.observationAttribute(attributes.get(a), row),
                    out);
        }
        out.put(']');
    }

    private void seriesAttribute(PackedSeries series, int attribute, ByteSink out) {
        index(
                indexes.seriesValues(attribute),
                series.seriesAttribute(parts.seriesAttributes().get(attribute)),
                out);
    }

    private void index(ValueNumbers values, @Nullable String text, ByteSink out) {
        if (text == null || deletes) {
            out.put("null");
        } else {
            out.integer(values.number(text));
        }
    }
}
