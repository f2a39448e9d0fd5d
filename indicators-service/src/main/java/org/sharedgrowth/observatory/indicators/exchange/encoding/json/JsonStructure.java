package org.sharedgrowth.observatory.indicators.exchange.encoding.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Layout;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ValueNumbers;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** The part of an SDMX-JSON message that explains the indexes in its data sets. */
final class JsonStructure {
    private final JsonNumbers indexes;
    private final Layout layout;
    private final JsonVersion version;
    private final JsonTexts texts;
    private final Dsd dsd;
    private final Parts parts;

    JsonStructure(JsonNumbers indexes, Layout layout, JsonVersion version) {
        this.indexes = indexes;
        this.layout = layout;
        this.version = version;
        this.texts = indexes.texts();
        this.dsd = indexes.content().flow().structure();
        this.parts = indexes.content().parts();
    }

    void write(ByteSink out) {
        out.put(texts.names);
        if (!version.hasOneStructure()) {
            out.put(",\"dataSets\":[");
            for (int i = 0; i < indexes.dataSets().size(); i++) {
                out.put(i == 0 ? "" : ",").integer(indexes.dataSets().get(i));
            }
            out.put(']');
        }
        out.put(",\"links\":[");
        texts.link(indexes.content(), out);
        out.put(texts.structureLink);
        dimensions(out);
        measures(out);
        attributes(out);
        out.put('}');
    }

    private void dimensions(ByteSink out) {
        int across = layout.isCrossSection() ? dsd.dimension(layout.dimension()) : -1;
        out.put("\"dimensions\":{\"dataSet\":[],\"series\":[");
        String comma = "";
        for (int d = 0; d < dsd.dimensions().size() && !layout.isFlat(); d++) {
            if (d != across) {
                out.put(comma);
                dimension(d, out);
                comma = ",";
            }
        }
        if (layout.isCrossSection()) {
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
        Dsd.Component dimension = dsd.dimensions().get(d);
        out.put(texts.dimension(d));
        texts.codes(dimension.id(), dimension.codelist(), indexes.codes(d).texts(), out);
        out.put("]}");
    }

    private void time(ByteSink out) {
        out.put(texts.time);
        indexes.periods().writeLabels(out);
        out.put("]}");
    }

    private void measures(ByteSink out) {
        if (version.hasOneStructure()) {
            return;
        }
        out.put(",\"measures\":{\"observation\":[");
        if (parts.measure()) {
            out.put(texts.measure).put(",\"format\":{\"dataType\":\"Double\"}}");
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
            out.put(texts.observationAttribute(position)).put(observationRelationship());
            values(dsd.observationAttributes().get(position), indexes.observationValues(a), out);
        }
        out.put("]}");
    }

    private void seriesAttributes(ByteSink out) {
        for (int a = 0; a < parts.seriesAttributes().size(); a++) {
            out.put(a == 0 ? "" : ",");
            int position = parts.seriesAttributes().get(a);
            out.put(texts.seriesAttribute(position));
            values(dsd.seriesAttributes().get(position), indexes.seriesValues(a), out);
        }
    }

    private String observationRelationship() {
        return version.hasOneStructure()
                ? ",\"relationship\":{\"primaryMeasure\":\"" + dsd.measure().id() + "\"}"
                : ",\"relationship\":{\"observation\":{}}";
    }

    private void values(Dsd.Component component, ValueNumbers values, ByteSink out) {
        out.put(",\"values\":[");
        if (values.startsWithNull()) {
            out.put(values.texts().isEmpty() ? "null" : "null,");
        }
        @Nullable Codelist codelist = component.codelist();
        if (codelist != null) {
            texts.codes(component.id(), codelist, values.texts(), out);
        } else {
            writeTexts(values.texts(), out);
        }
        out.put("]}");
    }

    private void writeTexts(List<String> values, ByteSink out) {
        for (int i = 0; i < values.size(); i++) {
            String text = values.get(i);
            out.put(i == 0 ? "" : ",");
            if (version.hasOneStructure()) {
                out.put("{\"name\":").jsonString(text).put('}');
            } else {
                out.put("{\"value\":").jsonString(text).put(",\"name\":").jsonString(text).put('}');
            }
        }
    }
}
