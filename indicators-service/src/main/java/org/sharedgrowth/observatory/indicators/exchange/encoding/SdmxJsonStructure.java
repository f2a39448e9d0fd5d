package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.Frequency;
import org.sharedgrowth.observatory.indicators.series.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** The part of an SDMX-JSON message that says what the indexes in its data sets stand for. */
final class SdmxJsonStructure {
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.datastructure.";

    private final Dataflow flow;
    private final Dsd dsd;
    private final Parts parts;
    private final List<String> languages;

    SdmxJsonStructure(Dataflow flow, Parts parts, List<String> languages) {
        this.flow = flow;
        this.dsd = flow.structure();
        this.parts = parts;
        this.languages = languages;
    }

    static String urn(Dataflow flow) {
        return URN + "Dataflow=" + flow.id();
    }

    void write(
            ValueNumbers[] codes,
            List<TimePeriod> periods,
            ValueNumbers[] seriesValues,
            ValueNumbers[] observationValues,
            ByteSink out) {
        out.put("{\"name\":").jsonString(flow.names().in(languages)).put(",\"names\":{");
        String comma = "";
        for (Map.Entry<String, String> name : new TreeMap<>(flow.names().texts()).entrySet()) {
            out.put(comma).jsonString(name.getKey()).put(':').jsonString(name.getValue());
            comma = ",";
        }
        out.put("},\"dataSets\":[0],\"links\":[{\"rel\":\"dataflow\",\"urn\":")
                .jsonString(urn(flow));
        out.put("},{\"rel\":\"datastructure\",\"urn\":");
        out.jsonString(URN + "DataStructure=" + dsd.id()).put("}],");
        dimensions(codes, periods, out);
        out.put(",\"measures\":{\"observation\":[");
        if (parts.measure()) {
            head(dsd.measure(), out);
            out.put(",\"format\":{\"dataType\":\"Double\"}}");
        }
        out.put("]},\"attributes\":{\"dataSet\":[],\"series\":[");
        for (int a = 0; a < seriesValues.length; a++) {
            out.put(a == 0 ? "" : ",");
            attribute(
                    dsd.seriesAttributes().get(parts.seriesAttributes().get(a)),
                    true,
                    seriesValues[a],
                    out);
        }
        out.put("],\"observation\":[");
        for (int a = 0; a < observationValues.length; a++) {
            out.put(a == 0 ? "" : ",");
            attribute(
                    dsd.observationAttributes().get(parts.observationAttributes().get(a)),
                    false,
                    observationValues[a],
                    out);
        }
        out.put("]}}");
    }

    private void dimensions(ValueNumbers[] codes, List<TimePeriod> periods, ByteSink out) {
        out.put("\"dimensions\":{\"dataSet\":[],\"series\":[");
        for (int d = 0; d < codes.length; d++) {
            out.put(d == 0 ? "" : ",");
            head(dsd.dimensions().get(d), out);
            out.put(",\"keyPosition\":").integer(d).put(",\"values\":[");
            values(dsd.dimensions().get(d).codelist(), codes[d], true, out);
            out.put("]}");
        }
        out.put("],\"observation\":[");
        if (!parts.keysOnly()) {
            head(dsd.timeDimension(), out);
            out.put(",\"keyPosition\":").integer(codes.length);
            out.put(",\"roles\":[").jsonString(dsd.timeDimension().id()).put("],\"values\":[");
            for (int i = 0; i < periods.size(); i++) {
                TimePeriod period = periods.get(i);
                out.put(i == 0 ? "{\"id\":\"" : ",{\"id\":\"");
                out.period(period.frequency(), period.ordinal()).put("\",\"name\":\"");
                out.period(period.frequency(), period.ordinal()).put("\",\"start\":\"");
                day(period.firstDay(), out).put("T00:00:00Z\",\"end\":\"");
                day(period.lastDay(), out).put("T23:59:59Z\"}");
            }
            out.put("]}");
        }
        out.put("]}");
    }

    private static ByteSink day(LocalDate day, ByteSink out) {
        return out.period(Frequency.D, Math.toIntExact(day.toEpochDay()));
    }

    /** The opening of a component, without its closing brace. */
    private void head(Dsd.Component component, ByteSink out) {
        out.put("{\"id\":").jsonString(component.id());
        out.put(",\"name\":").jsonString(component.names().in(languages));
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
            out.put("\"observation\":{}}");
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
            } else {
                out.put("{\"value\":").jsonString(text).put(",\"name\":").jsonString(text).put('}');
            }
        }
    }
}
