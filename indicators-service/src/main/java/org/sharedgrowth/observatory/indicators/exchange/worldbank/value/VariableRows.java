package org.sharedgrowth.observatory.indicators.exchange.worldbank.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.CountryCodes;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Dates;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Slice;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.SourceQuery.Concept;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Writes rows that name the value of each dimension, for queries by source. */
final class VariableRows implements SliceRows {
    private final Dsd dsd;
    private final List<String> languages;
    private final int area;
    private final byte[] series;

    /**
     * @param slice slice that the structure supports
     */
    VariableRows(Slice slice, Dsd dsd, List<String> languages) {
        this.dsd = dsd;
        this.languages = languages;
        this.area = dsd.dimension(Dsd.AREA);
        Item item = find(dsd.dimensions().get(dsd.dimension(Slice.INDICATOR)), slice.indicator());
        ByteSink sink = new ByteSink(128);
        sink.put(',');
        variable(Concept.SERIES, slice.id(item), slice.name(item, dsd, languages), sink);
        this.series = sink.take();
    }

    @Override
    public void write(
            SeriesView view, RowPlan plan, int from, int to, boolean first, ByteSink out) {
        PackedSeries rows = view.series();
        byte[] rowStart = rowStart(view.code(area));
        for (int i = from; i < to; i++) {
            int row = plan.row(i);
            out.put(first && i == from ? "" : ",").put(rowStart);
            String period = Dates.text(new TimePeriod(rows.frequency(), plan.period(i)));
            variable(Concept.TIME, Dates.id(period), period, out);
            out.put("],\"value\":");
            if (rows.isMissing(row)) {
                out.put("null");
            } else {
                out.value(rows, row);
            }
            out.put('}');
        }
    }

    private byte[] rowStart(String code) {
        Item item = find(dsd.dimensions().get(area), code);
        ByteSink sink = new ByteSink(256);
        sink.put("{\"variable\":[");
        variable(
                Concept.COUNTRY,
                CountryCodes.threeLetterCode(code, item),
                item == null ? code : item.names().in(languages),
                sink);
        return sink.put(series).put(',').take();
    }

    private static void variable(Concept concept, String id, String value, ByteSink out) {
        out.put("{\"concept\":").jsonString(concept.id());
        out.put(",\"id\":").jsonString(id);
        out.put(",\"value\":").jsonString(value).put('}');
    }

    private static @Nullable Item find(Dsd.Component component, String code) {
        Codelist codes = component.codelist();
        return codes == null ? null : codes.find(code);
    }
}
