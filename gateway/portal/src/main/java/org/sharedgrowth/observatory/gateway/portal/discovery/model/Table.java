package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.util.List;

/** The table in the Parquet file of a data set: its columns in their order. */
public record Table(List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param meaning its name in English; may be empty
     * @param number whether it has numbers; otherwise it has texts
     * @param key whether it is one of the columns that identify a row
     */
    public record Column(String name, String meaning, boolean number, boolean key) {}
}
