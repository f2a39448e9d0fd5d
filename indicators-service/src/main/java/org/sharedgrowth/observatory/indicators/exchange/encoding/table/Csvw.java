package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.TableOptions;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Describes a table of SDMX-CSV 2.0 in the Metadata Vocabulary for Tabular Data (W3C, 2015): its
 * address, its columns in their order, what an empty cell means, and which columns identify a row.
 *
 * @param url the exact address of the table, or its file name if it is stored beside the
 *     description; with any other text, programs ignore the description
 * @param content the content of the table
 * @param options the options of the table
 * @param languages languages of titles, the preferred one first
 */
public record Csvw(String url, Content content, TableOptions options, List<String> languages) {
    /** A column of the table. */
    private record Column(String name, String title, String meaning, boolean isNumber) {}

    /** The description as JSON. */
    public String json() {
        ByteSink out = new ByteSink(4 * 1024);
        out.put("{\n  \"@context\": [\"http://www.w3.org/ns/csvw\", {\"@language\": ")
                .jsonString(languages.getFirst())
                .put("}],\n  \"url\": ")
                .jsonString(url)
                .put(",\n  \"dc:title\": ")
                .jsonString(content.flow().names().in(languages))
                .put(",\n  \"dc:identifier\": ")
                .jsonString(content.flow().id().toString())
                .put(",\n  \"dialect\": {\"encoding\": \"utf-8\", \"delimiter\": \",\",")
                .put(" \"header\": true},\n")
                .put("  \"null\": [\"\", \"NaN\"],\n  \"tableSchema\": {\n    \"columns\": [");
        String separator = "\n      ";
        for (Column column : columns()) {
            out.put(separator).put("{\"name\": ").jsonString(column.name());
            out.put(", \"titles\": ").jsonString(column.title());
            if (!column.meaning().isEmpty()) {
                out.put(", \"dc:description\": ").jsonString(column.meaning());
            }
            out.put(", \"datatype\": ").jsonString(column.isNumber() ? "number" : "string");
            out.put("}");
            separator = ",\n      ";
        }
        out.put("\n    ],\n    \"primaryKey\": [");
        separator = "";
        for (Dsd.Component part : key()) {
            out.put(separator).jsonString(part.id());
            separator = ", ";
        }
        out.put("]\n  }\n}\n");
        return new String(out.take(), StandardCharsets.UTF_8);
    }

    private List<Dsd.Component> key() {
        Dsd dsd = content.flow().structure();
        return content.parts().seriesOnly()
                ? dsd.dimensions()
                : Stream.concat(dsd.dimensions().stream(), Stream.of(dsd.timeDimension())).toList();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(text("STRUCTURE"));
        columns.add(text("STRUCTURE_ID"));
        if (options.labels() == TableOptions.Labels.NAME) {
            columns.add(text("STRUCTURE_NAME"));
        }
        columns.add(text("ACTION"));
        boolean both = options.keys() == TableOptions.Keys.BOTH;
        if (both || options.keys() == TableOptions.Keys.SERIES) {
            columns.add(text("SERIES_KEY"));
        }
        if (!content.parts().seriesOnly() && (both || options.keys() == TableOptions.Keys.OBS)) {
            columns.add(text("OBS_KEY"));
        }
        Dsd dsd = content.flow().structure();
        dsd.dimensions().forEach(dimension -> add(columns, dimension, false));
        if (!content.parts().seriesOnly()) {
            add(columns, dsd.timeDimension(), false);
        }
        if (content.parts().measure()) {
            add(columns, dsd.measure(), true);
        }
        for (int a : content.parts().seriesAttributes()) {
            add(columns, dsd.seriesAttributes().get(a), false);
        }
        for (int a : content.parts().observationAttributes()) {
            add(columns, dsd.observationAttributes().get(a), false);
        }
        return columns;
    }

    private static Column text(String id) {
        return new Column(id, id, "", false);
    }

    /** The column of a component and, in a table with names, the column with its names. */
    private void add(List<Column> columns, Dsd.Component component, boolean isNumber) {
        String name = component.names().in(languages);
        switch (options.labels()) {
            case ID -> columns.add(new Column(component.id(), component.id(), name, isNumber));
            case BOTH ->
                    columns.add(
                            new Column(component.id(), component.id() + ": " + name, "", isNumber));
            case NAME -> {
                columns.add(new Column(component.id(), component.id(), name, isNumber));
                columns.add(new Column(component.id() + "_NAME", name, "", false));
            }
        }
    }
}
