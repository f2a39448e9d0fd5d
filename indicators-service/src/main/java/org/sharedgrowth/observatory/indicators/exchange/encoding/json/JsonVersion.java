package org.sharedgrowth.observatory.indicators.exchange.encoding.json;

import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;

/** A version of SDMX-JSON, and how it differs from the others. */
public enum JsonVersion {
    V1_0(
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/1.0/sdmx-json-data-schema.json"),
    V2_0("https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json"),
    V2_1("https://json.sdmx.org/2.1/sdmx-json-data-schema.json");

    private final String schema;

    JsonVersion(String schema) {
        this.schema = schema;
    }

    /** The address of the version's schema. */
    String schema() {
        return schema;
    }

    /** Whether a message has a single structure for all data sets, without a list of measures. */
    boolean hasOneStructure() {
        return this == V1_0;
    }

    String action(DataSet.Action action) {
        return switch (action) {
            case REPLACE -> "Replace";
            case INFORMATION -> this == V2_1 ? "Merge" : "Information";
            case DELETE -> "Delete";
        };
    }
}
