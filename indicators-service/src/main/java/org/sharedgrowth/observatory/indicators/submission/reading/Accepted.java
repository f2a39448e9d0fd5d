package org.sharedgrowth.observatory.indicators.submission.reading;

/** The accepted file formats, for messages about other files. */
public final class Accepted {
    public static final String HINT =
            "Send SDMX-CSV 2.0 (STRUCTURE,STRUCTURE_ID,ACTION,…), long CSV"
                    + " (indicator,area,period,value), the World Bank's wide CSV (Country Code,"
                    + " Indicator Code, one column a year), an XLSX workbook with the columns of one"
                    + " of these, an SDMX-ML 2.1 data message (generic or structure-specific) or an"
                    + " SDMX-JSON data message (1.0, 2.0 or 2.1).";

    private Accepted() {}

    /**
     * Refuses a file of another format.
     *
     * @param line line where this is visible, from 1
     */
    public static Unreadable unknown(long line, String reason) {
        return new Unreadable("unknown-format", line, reason, HINT);
    }
}
