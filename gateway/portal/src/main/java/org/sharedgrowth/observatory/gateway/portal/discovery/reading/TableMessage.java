package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Table;

/**
 * The service's description of a table of SDMX-CSV 2.0 (CSV on the Web).
 *
 * @param tableSchema its columns
 */
record TableMessage(Schema tableSchema) {
    /** Columns that state the structure and the kind of each row, which only SDMX-CSV has. */
    private static final Set<String> ONLY_IN_CSV = Set.of("STRUCTURE", "STRUCTURE_ID", "ACTION");

    record Schema(@Nullable List<Column> columns, @Nullable List<String> primaryKey) {}

    record Column(
            String name,
            @JsonProperty("dc:description") @Nullable String meaning,
            @Nullable String datatype) {}

    /** The columns of the Parquet file with the same figures. */
    Table table() {
        Set<String> keys =
                Set.copyOf(requireNonNullElse(tableSchema.primaryKey(), List.<String>of()));
        return new Table(
                requireNonNullElse(tableSchema.columns(), List.<Column>of()).stream()
                        .filter(column -> !ONLY_IN_CSV.contains(column.name()))
                        .map(column ->
                                new Table.Column(
                                        column.name(),
                                        requireNonNullElse(column.meaning(), ""),
                                        "number".equals(column.datatype()),
                                        keys.contains(column.name())))
                        .toList());
    }
}
