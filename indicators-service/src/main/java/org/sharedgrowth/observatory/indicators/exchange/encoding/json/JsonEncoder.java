package org.sharedgrowth.observatory.indicators.exchange.encoding.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Layout;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MessageHeader;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.exchange.encoding.PeriodNumbers;
import org.sharedgrowth.observatory.indicators.query.SectionView;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;

/**
 * Writes SDMX-JSON in one pass: values get their indexes as they appear, and the structures that
 * list them come last, which the standard allows. A missing value is null. Series attributes are
 * written at observations unless the layout has series over time.
 */
public final class JsonEncoder implements DataEncoder {
    private final Message message;
    private final JsonVersion version;
    private final Layout layout;
    private final @Nullable JsonNumbers[] numbers;
    private final List<JsonNumbers> used = new ArrayList<>();
    private final ByteSink prefix = new ByteSink(64);
    private JsonNumbers current;
    private JsonAttributes attributes;
    private JsonKeys keys;
    private Parts parts;
    private boolean deletes;
    private int dataSets;
    private int elements;

    public JsonEncoder(Message message, JsonVersion version) {
        this.message = message;
        this.version = version;
        this.layout = message.layout();
        this.numbers = new @Nullable JsonNumbers[message.contents().size()];
        this.current = numbers(message.content());
        this.numbers[0] = current;
        this.parts = message.content().parts();
        this.attributes = new JsonAttributes(current, false, !layout.isOverTime());
        this.keys = keys();
    }

    private JsonKeys keys() {
        int across =
                layout.isCrossSection()
                        ? current.content().flow().structure().dimension(layout.dimension())
                        : -1;
        return new JsonKeys(current, across);
    }

    private JsonNumbers numbers(Content content) {
        return new JsonNumbers(
                content, JsonTexts.of(content.flow(), version, message.header().languages()));
    }

    @Override
    public void start(ByteSink out) {
        MessageHeader header = message.header();
        out.put(current.texts().beforeId).jsonString(header.id());
        out.put(",\"test\":false,\"prepared\":\"").second(header.prepared());
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
        current = known == null ? numbers(message.contents().get(content)) : known;
        numbers[content] = current;
        if (!used.contains(current)) {
            used.add(current);
        }
        parts = current.content().parts();
        deletes = head.action() == DataSet.Action.DELETE;
        attributes = new JsonAttributes(current, deletes, !layout.isOverTime());
        keys = keys();
        out.put(dataSets == 0 ? "{" : "}},{");
        current.dataSets().add(dataSets++);
        if (!version.hasOneStructure()) {
            out.put("\"structure\":").integer(used.indexOf(current)).put(',');
        }
        out.put("\"action\":\"").put(version.action(head.action())).put('"');
        instant("validFrom", head.validFrom(), out);
        instant("validTo", head.validTo(), out);
        out.put(",\"links\":[");
        Content linked = message.contents().get(head.content());
        current.texts().link(linked, out);
        @Nullable String licence = linked.flow().terms().address();
        if (licence != null) {
            out.put(",{\"rel\":\"license\",\"href\":").jsonString(licence).put('}');
        }
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
            keys.write(view.snapshot(), view.ordinal(), prefix);
            prefix.put(':');
            observations(view, series, out);
            return;
        }
        next(out);
        keys.write(view.snapshot(), view.ordinal(), out);
        attributes.openSeries(series, out);
        if (!parts.seriesOnly()) {
            int outer = elements;
            elements = 0;
            observations(view, series, out);
            elements = outer;
            out.put('}');
        }
        out.put('}');
    }

    private void observations(SeriesView view, PackedSeries series, ByteSink out) {
        PeriodNumbers periods = current.periods();
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            next(out);
            out.put(prefix);
            out.openArray(periods.number(series.frequency(), series.period(row)));
            value(series, row, out);
            attributes.closeRow(series, row, out);
        }
    }

    @Override
    public void section(SectionView view, ByteSink out) {
        FlowSnapshot snapshot = view.snapshot();
        int across = current.content().flow().structure().dimension(layout.dimension());
        next(out);
        keys.write(snapshot, view.ordinal(0), out);
        out.put(':').integer(current.periods().number(view.frequency(), view.period()));
        out.put("\":{\"attributes\":[],\"observations\":{");
        for (int i = 0; i < view.size(); i++) {
            out.put(i == 0 ? "\"" : ",\"");
            int code = snapshot.codeNumber(view.ordinal(i), across);
            out.openArray(current.codeIndex(snapshot, across, code));
            value(view.series(i), view.row(i), out);
            attributes.closeRow(view.series(i), view.row(i), out);
        }
        out.put("}}");
    }

    private void next(ByteSink out) {
        out.put(elements++ == 0 ? "\"" : ",\"");
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

    @Override
    public void end(ByteSink out) {
        out.put(dataSets == 0 ? "" : "}}");
        if (version.hasOneStructure()) {
            out.put("],\"structure\":");
            new JsonStructure(current, layout, version).write(out);
            out.put("}}");
            return;
        }
        out.put("],\"structures\":[");
        for (int i = 0; i < used.size(); i++) {
            out.put(i == 0 ? "" : ",");
            new JsonStructure(used.get(i), layout, version).write(out);
        }
        out.put("]}}");
    }
}
