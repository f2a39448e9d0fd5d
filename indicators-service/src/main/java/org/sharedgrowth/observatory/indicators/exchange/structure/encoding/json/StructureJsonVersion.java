package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json;

/** A version of SDMX-JSON structure messages. */
public enum StructureJsonVersion {
    V1_0("1.0"),
    V2_0("2.0.0"),
    V2_1("2.1.0");

    private final String schema;

    StructureJsonVersion(String schema) {
        this.schema = schema;
    }

    String schema() {
        return "https://json.sdmx.org/" + schema + "/sdmx-json-structure-schema.json";
    }
}
