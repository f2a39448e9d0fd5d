package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;

/** A version of SDMX-CSV, and how it differs from the others. */
public enum CsvVersion {
    V1_0(""),
    V2_0(""),
    V2_1("NaN");

    private final String missing;

    CsvVersion(String missing) {
        this.missing = missing;
    }

    /** The text for a missing value. */
    String missing() {
        return missing;
    }

    /** Whether rows have columns for the structure and the action. */
    boolean hasActions() {
        return this != V1_0;
    }

    char action(DataSet.Action action) {
        return switch (action) {
            case REPLACE -> 'R';
            case INFORMATION -> this == V2_1 ? 'M' : 'I';
            case DELETE -> 'D';
        };
    }
}
