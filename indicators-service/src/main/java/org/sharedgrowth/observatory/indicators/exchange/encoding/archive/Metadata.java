package org.sharedgrowth.observatory.indicators.exchange.encoding.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Names;

/** Writes the metadata of a table for programs: its dataflow, release, indicators and columns. */
record Metadata(Message message, Contents contents, String address) {
    String json() {
        Dataflow flow = message.content().flow();
        ByteSink out = new ByteSink(4 * 1024);
        out.put("{\n");
        member(out, "dataflow", flow.id().toString());
        member(out, "name", localized(flow.names()));
        member(out, "description", localized(flow.descriptions()));
        member(out, "structure", flow.structure().id().toString());
        member(out, "newestRelease", message.header().prepared().toString());
        Instant asOf = contents.asOf();
        member(out, "asOf", asOf == null ? "" : asOf.toString());
        member(out, "query", address);
        member(out, "language", message.header().languages().getFirst());
        out.put("  \"rows\": ").put(Long.toString(contents.rows())).put(",\n");
        list(out, "sources", contents.sources(), out::jsonString);
        out.put(",\n");
        list(out, "indicators", indicators(flow.structure()), item -> indicator(item, out));
        out.put(",\n");
        list(out, "columns", columns(flow.structure()), column -> column(column, out));
        out.put("\n}\n");
        return new String(out.take(), StandardCharsets.UTF_8);
    }

    private String localized(Names names) {
        return names.in(message.header().languages());
    }

    private static void member(ByteSink out, String name, String value) {
        out.put("  ").jsonString(name).put(": ").jsonString(value).put(",\n");
    }

    private static <T> void list(ByteSink out, String name, List<T> items, Consumer<T> writing) {
        out.put("  ").jsonString(name).put(": [");
        for (int i = 0; i < items.size(); i++) {
            out.put(i == 0 ? "\n    " : ",\n    ");
            writing.accept(items.get(i));
        }
        out.put("]");
    }

    private List<Item> indicators(Dsd dsd) {
        int position = dsd.dimension(Dsd.INDICATOR);
        Codelist codes = position < 0 ? null : dsd.dimensions().get(position).codelist();
        List<Item> items = new ArrayList<>();
        if (codes != null) {
            for (String code : contents.indicators()) {
                Item item = codes.find(code);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private void indicator(Item item, ByteSink out) {
        out.put("{\"code\": ").jsonString(item.id());
        out.put(", \"name\": ").jsonString(localized(item.names()));
        out.put(", \"definition\": ").jsonString(localized(item.descriptions()));
        out.put(", \"unit\": ").jsonString(item.annotation("UNIT_MEASURE").orElse(""));
        out.put("}");
    }

    private static List<Dsd.Component> columns(Dsd dsd) {
        List<Dsd.Component> columns = new ArrayList<>(dsd.dimensions());
        columns.add(dsd.timeDimension());
        columns.add(dsd.measure());
        columns.addAll(dsd.seriesAttributes());
        columns.addAll(dsd.observationAttributes());
        return columns;
    }

    private void column(Dsd.Component column, ByteSink out) {
        Codelist codes = column.codelist();
        out.put("{\"column\": ").jsonString(column.id());
        out.put(", \"name\": ").jsonString(localized(column.names()));
        out.put(", \"codelist\": ").jsonString(codes == null ? "" : codes.id().toString());
        out.put("}");
    }
}
