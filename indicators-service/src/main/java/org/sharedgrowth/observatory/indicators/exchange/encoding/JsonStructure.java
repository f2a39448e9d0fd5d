package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** The part of an SDMX-JSON message that says what the indexes in its data sets stand for. */
final class JsonStructure {
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    private final JsonNumbers numbers;
    private final Layout layout;
    private final JsonVersion version;
    private final List<String> languages;
    private final Dataflow flow;
    private final Dsd dsd;
    private final Parts parts;

    JsonStructure(JsonNumbers numbers, Layout layout, JsonVersion version, List<String> languages) {
        this.numbers = numbers;
        this.layout = layout;
        this.version = version;
        this.languages = languages;
        this.flow = numbers.content().flow();
        this.dsd = flow.structure();
        this.parts = numbers.content().parts();
    }

    /** The link to what a data set was asked by. */
    static void link(Content content, ByteSink out) {
        if (content.agreement() == null) {
            out.put("{\"rel\":\"dataflow\",\"urn\":");
            out.jsonString(URN + "datastructure.Dataflow=" + content.flow().id()).put('}');
        } else {
            out.put("{\"rel\":\"provisionagreement\",\"urn\":");
            out.jsonString(URN + "registry.ProvisionAgreement=" + content.agreement()).put('}');
        }
    }

    void write(ByteSink out) {
        out.put("{\"name\":").jsonString(flow.names().in(languages)).put(",\"names\":{");
        String comma = "";
        for (Map.Entry<String, String> name : new TreeMap<>(flow.names().texts()).entrySet()) {
            out.put(comma).jsonString(name.getKey()).put(':').jsonString(name.getValue());
            comma = ",";
        }
        out.put('}');
        if (!version.hasOneStructure()) {
            out.put(",\"dataSets\":[");
            for (int i = 0; i < numbers.dataSets().size(); i++) {
                out.put(i == 0 ? "" : ",").integer(numbers.dataSets().get(i));
            }
            out.put(']');
        }
        out.put(",\"links\":[");
        link(numbers.content(), out);
        out.put(",{\"rel\":\"datastructure\",\"urn\":");
        out.jsonString(URN + "datastructure.DataStructure=" + dsd.id()).put("}],");
        dimensions(out);
        measures(out);
        attributes(out);
        out.put('}');
    }

    private void dimensions(ByteSink out) {
        int across = layout.isAcross() ? dsd.dimension(layout.dimension()) : -1;
        out.put("\"dimensions\":{\"dataSet\":[],\"series\":[");
        String comma = "";
        for (int d = 0; d < dsd.dimensions().size() && !layout.isFlat(); d++) {
            if (d != across) {
                out.put(comma);
                dimension(d, out);
                comma = ",";
            }
        }
        if (layout.isAcross()) {
            out.put(comma);
            time(out);
        }
        out.put("],\"observation\":[");
        for (int d = 0; d < dsd.dimensions().size() && layout.isFlat(); d++) {
            dimension(d, out);
            out.put(',');
        }
        if (across >= 0) {
            dimension(across, out);
        } else if (!parts.seriesOnly()) {
            time(out);
        }
        out.put("]}");
    }

    private void dimension(int d, ByteSink out) {
        head(dsd.dimensions().get(d), out);
        out.put(",\"keyPosition\":").integer(d).put(",\"values\":[");
        values(dsd.dimensions().get(d).codelist(), numbers.codes(d), true, out);
        out.put("]}");
    }

    private void time(ByteSink out) {
        head(dsd.timeDimension(), out);
        out.put(",\"keyPosition\":").integer(dsd.dimensions().size());
        out.put(",\"roles\":[").jsonString(dsd.timeDimension().id()).put("],\"values\":[");
        List<TimePeriod> periods = numbers.periods().periods();
        for (int i = 0; i < periods.size(); i++) {
            if (i > 0) {
                out.put(',');
            }
            PeriodLabels.write(periods.get(i), out);
        }
        out.put("]}");
    }

    private void measures(ByteSink out) {
        if (version.hasOneStructure()) {
            return;
        }
        out.put(",\"measures\":{\"observation\":[");
        if (parts.measure()) {
            head(dsd.measure(), out);
            out.put(",\"format\":{\"dataType\":\"Double\"}}");
        }
        out.put("]}");
    }

    private void attributes(ByteSink out) {
        out.put(",\"attributes\":{\"dataSet\":[],\"series\":[");
        if (layout.isOverTime()) {
            seriesAttributes(out);
        }
        out.put("],\"observation\":[");
        if (!layout.isOverTime()) {
            seriesAttributes(out);
            boolean both =
                    !parts.seriesAttributes().isEmpty() && !parts.observationAttributes().isEmpty();
            out.put(both ? "," : "");
        }
        for (int a = 0; a < parts.observationAttributes().size(); a++) {
            out.put(a == 0 ? "" : ",");
            int position = parts.observationAttributes().get(a);
            attribute(
                    dsd.observationAttributes().get(position),
                    false,
                    numbers.observationValues(a),
                    out);
        }
        out.put("]}");
    }

    private void seriesAttributes(ByteSink out) {
        for (int a = 0; a < parts.seriesAttributes().size(); a++) {
            out.put(a == 0 ? "" : ",");
            int position = parts.seriesAttributes().get(a);
            attribute(dsd.seriesAttributes().get(position), true, numbers.seriesValues(a), out);
        }
    }

    /** The opening of a component, without its closing brace. */
    private void head(Dsd.Component component, ByteSink out) {
        String name = component.names().in(languages);
        out.put("{\"id\":").jsonString(component.id());
        out.put(",\"name\":").jsonString(name.isEmpty() ? component.id() : name);
    }

    private void attribute(
            Dsd.Component component, boolean ofSeries, ValueNumbers values, ByteSink out) {
        head(component, out);
        out.put(",\"relationship\":{");
        if (ofSeries) {
            out.put("\"dimensions\":[");
            for (int d = 0; d < dsd.dimensions().size(); d++) {
                out.put(d == 0 ? "" : ",").jsonString(dsd.dimensions().get(d).id());
            }
            out.put("]}");
        } else {
            out.put(version.hasOneStructure() ? "\"primaryMeasure\":" : "\"observation\":");
            if (version.hasOneStructure()) {
                out.jsonString(dsd.measure().id()).put('}');
            } else {
                out.put("{}}");
            }
        }
        out.put(",\"values\":[");
        if (values.startsWithNone()) {
            out.put(values.texts().isEmpty() ? "null" : "null,");
        }
        values(component.codelist(), values, component.codelist() != null, out);
        out.put("]}");
    }

    private void values(
            @Nullable Codelist codelist, ValueNumbers values, boolean coded, ByteSink out) {
        for (int i = 0; i < values.texts().size(); i++) {
            String text = values.texts().get(i);
            out.put(i == 0 ? "" : ",");
            if (coded) {
                Item item = codelist == null ? null : codelist.find(text);
                out.put("{\"id\":").jsonString(text).put(",\"name\":");
                out.jsonString(item == null ? text : item.names().in(languages)).put('}');
            } else if (version.hasOneStructure()) {
                out.put("{\"name\":").jsonString(text).put('}');
            } else {
                out.put("{\"value\":").jsonString(text).put(",\"name\":").jsonString(text).put('}');
            }
        }
    }
}
