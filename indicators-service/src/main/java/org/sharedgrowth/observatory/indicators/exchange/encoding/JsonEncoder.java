package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.SectionView;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;

/**
 * SDMX-JSON in one pass: values get their index as they appear, and the structures that list them
 * come last (the order of members is free). A missing value is null. Attributes of series stand at
 * the observation where a dimension they depend on does.
 */
public final class JsonEncoder implements DataEncoder {
    private final Message message;
    private final JsonVersion version;
    private final Layout layout;
    private final @Nullable JsonNumbers[] numbers;
    private final List<JsonNumbers> used = new ArrayList<>();
    private final ByteSink prefix = new ByteSink(64);
    private final ByteSink uniform = new ByteSink(64);
    private JsonNumbers current;
    private Parts parts;
    private boolean deletes;
    private int dataSets;
    private int elements;

    public JsonEncoder(Message message, JsonVersion version) {
        this.message = message;
        this.version = version;
        this.layout = message.layout();
        this.numbers = new @Nullable JsonNumbers[message.contents().size()];
        this.current = new JsonNumbers(message.content());
        this.numbers[0] = current;
        this.parts = message.content().parts();
    }

    @Override
    public void start(ByteSink out) {
        MessageHeader header = message.header();
        out.put("{\"meta\":{\"schema\":\"").put(version.schema()).put("\",\"id\":");
        out.jsonString(header.id());
        out.put(",\"test\":false,\"prepared\":\"")
                .put(header.prepared().truncatedTo(ChronoUnit.SECONDS).toString());
        out.put("\",\"contentLanguages\":[");
        for (int i = 0; i < header.languages().size(); i++) {
            out.put(i == 0 ? "" : ",").jsonString(header.languages().get(i));
        }
        out.put("],\"sender\":{\"id\":").jsonString(message.content().flow().id().agency());
        out.put(",\"name\":\"Shared Growth Observatory\"}},\"data\":{\"dataSets\":[");
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        int content = version.hasOneStructure() ? 0 : head.content();
        JsonNumbers known = numbers[content];
        current = known == null ? new JsonNumbers(message.contents().get(content)) : known;
        numbers[content] = current;
        if (!used.contains(current)) {
            used.add(current);
        }
        parts = current.content().parts();
        deletes = head.action() == DataSet.Action.DELETE;
        out.put(dataSets == 0 ? "{" : "}},{");
        current.dataSets().add(dataSets++);
        if (!version.hasOneStructure()) {
            out.put("\"structure\":").integer(used.indexOf(current)).put(',');
        }
        out.put("\"action\":\"").put(version.action(head.action())).put('"');
        instant("validFrom", head.validFrom(), out);
        instant("validTo", head.validTo(), out);
        out.put(",\"links\":[");
        JsonStructure.link(message.contents().get(head.content()), out);
        out.put(layout.isFlat() ? "],\"observations\":{" : "],\"series\":{");
        elements = 0;
    }

    private static void instant(String name, @Nullable Instant instant, ByteSink out) {
        if (instant != null) {
            out.put(",\"").put(name).put("\":\"").put(instant.toString()).put('"');
        }
    }

    @Override
    public void series(SeriesView view, ByteSink out) {
        PackedSeries series = view.series();
        if (layout.isFlat()) {
            prefix.clear();
            key(view.snapshot(), view.ordinal(), -1, prefix);
            prefix.put(':');
            observations(view, series, true, out);
            return;
        }
        next(out);
        key(view.snapshot(), view.ordinal(), -1, out);
        out.put("\":{\"attributes\":[");
        for (int a = 0; a < parts.seriesAttributes().size() && !deletes; a++) {
            out.put(a == 0 ? "" : ",");
            seriesAttribute(series, a, out);
        }
        out.put(']');
        if (!parts.seriesOnly()) {
            out.put(",\"observations\":{");
            int outer = elements;
            elements = 0;
            prefix.clear();
            observations(view, series, false, out);
            elements = outer;
            out.put('}');
        }
        out.put('}');
    }

    private void observations(
            SeriesView view, PackedSeries series, boolean withSeriesAttributes, ByteSink out) {
        boolean allUniform = uniformAttributes(series, withSeriesAttributes);
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            next(out);
            out.put(prefix);
            out.integer(current.periods().number(series.frequency(), series.period(row)));
            out.put("\":[");
            value(series, row, out);
            if (allUniform) {
                out.put(uniform);
            } else {
                attributes(series, row, withSeriesAttributes, out);
            }
            out.put(']');
        }
    }

    @Override
    public void section(SectionView view, ByteSink out) {
        FlowSnapshot snapshot = view.snapshot();
        int across = current.content().flow().structure().dimension(layout.dimension());
        next(out);
        key(snapshot, view.ordinal(0), across, out);
        out.put(':').integer(current.periods().number(view.frequency(), view.period()));
        out.put("\":{\"attributes\":[],\"observations\":{");
        for (int i = 0; i < view.size(); i++) {
            out.put(i == 0 ? "\"" : ",\"");
            out.integer(current.code(snapshot, view.ordinal(i), across)).put("\":[");
            value(view.series(i), view.row(i), out);
            attributes(view.series(i), view.row(i), true, out);
            out.put(']');
        }
        out.put("}}");
    }

    private void next(ByteSink out) {
        out.put(elements++ == 0 ? "\"" : ",\"");
    }

    /** Indexes of a series' codes, but for one dimension. */
    private void key(FlowSnapshot snapshot, int ordinal, int without, ByteSink out) {
        int dimensions = current.content().flow().structure().dimensions().size();
        boolean first = true;
        for (int d = 0; d < dimensions; d++) {
            if (d != without) {
                if (!first) {
                    out.put(':');
                }
                first = false;
                out.integer(current.code(snapshot, ordinal, d));
            }
        }
    }

    private void value(PackedSeries series, int row, ByteSink out) {
        if (!parts.measure()) {
            return;
        }
        if (deletes || series.isMissing(row)) {
            out.put("null");
        } else {
            out.value(series, row);
        }
    }

    /** Prepares what follows every value of the series if that is always the same. */
    private boolean uniformAttributes(PackedSeries series, boolean withSeriesAttributes) {
        for (int a : parts.observationAttributes()) {
            if (!series.isUniform(a)) {
                return false;
            }
        }
        uniform.clear();
        attributes(series, 0, withSeriesAttributes, uniform);
        return true;
    }

    private void attributes(
            PackedSeries series, int row, boolean withSeriesAttributes, ByteSink out) {
        boolean comma = parts.measure();
        for (int a = 0; withSeriesAttributes && a < parts.seriesAttributes().size(); a++) {
            out.put(comma ? "," : "");
            comma = true;
            seriesAttribute(series, a, out);
        }
        List<Integer> attributes = parts.observationAttributes();
        for (int a = 0; a < attributes.size(); a++) {
            out.put(comma ? "," : "");
            comma = true;
            index(
                    current.observationValues(a),
                    series.observationAttribute(attributes.get(a), row),
                    out);
        }
    }

    private void seriesAttribute(PackedSeries series, int attribute, ByteSink out) {
        index(
                current.seriesValues(attribute),
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

    @Override
    public void end(ByteSink out) {
        out.put(dataSets == 0 ? "" : "}}");
        List<String> languages = message.header().languages();
        if (version.hasOneStructure()) {
            out.put("],\"structure\":");
            new JsonStructure(current, layout, version, languages).write(out);
            out.put("}}");
            return;
        }
        out.put("],\"structures\":[");
        for (int i = 0; i < used.size(); i++) {
            out.put(i == 0 ? "" : ",");
            new JsonStructure(used.get(i), layout, version, languages).write(out);
        }
        out.put("]}}");
    }
}
