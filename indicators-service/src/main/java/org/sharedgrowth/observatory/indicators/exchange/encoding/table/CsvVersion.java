package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;

/** A version of SDMX-CSV, with what it does differently. */
public enum CsvVersion {
    V1_0(""),
    V2_0(""),
    V2_1("NaN");

    private final String missing;

    CsvVersion(String missing) {
        this.missing = missing;
    }

    /** What stands for a value that is missing. */
    String missing() {
        return missing;
    }

    /** Whether rows say what their structure is, and what to do with them. */
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
