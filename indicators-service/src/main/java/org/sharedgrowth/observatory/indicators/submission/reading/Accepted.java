package org.sharedgrowth.observatory.indicators.submission.reading;

/** What may be sent, for those who sent something else. */
public final class Accepted {
    public static final String HINT =
            "Send SDMX-CSV 2.0 (STRUCTURE,STRUCTURE_ID,ACTION,…), long CSV"
                    + " (indicator,area,period,value), the World Bank's wide CSV (Country Code,"
                    + " Indicator Code, one column a year), an XLSX workbook with the columns of one"
                    + " of these, an SDMX-ML 2.1 data message (generic or structure-specific) or an"
                    + " SDMX-JSON data message (1.0, 2.0 or 2.1).";

    private Accepted() {}

    /**
     * The refusal of a file that is none of it.
     *
     * @param line where that shows, from 1
     */
    public static Unreadable unknown(long line, String reason) {
        return new Unreadable("unknown-format", line, reason, HINT);
    }
}
