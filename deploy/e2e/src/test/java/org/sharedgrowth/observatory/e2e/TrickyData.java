package org.sharedgrowth.observatory.e2e;

import java.util.List;

/** Data that clients often misread: a missing value with a reason, an estimate, a revision. */
final class TrickyData {
    private static final String OFFICE = "nso-ind";
    private static final String COLUMNS =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                    + "DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
                    + "OBS_STATUS,CONF_STATUS,SOURCE,COMMENT_OBS\n";
    private static final String ROW =
            "dataflow,DIGOBS:DF_DIGITAL(1.0.0),I,A,IND,IT_NET_USER_ZS,%s,_T,_T,_T,_T,%s,%s,"
                    + "PT,0,1,%s,%s,\"A survey, \"\"quoted\"\" & <marked>\",\n";

    private static String beforeRevision = "";

    /** The slice that contains these rows, except those of 2003. */
    static final Slice TRICKY_SLICE =
            new Slice(List.of("IND", "KEN"), List.of("IT_NET_USER_ZS"), 2016, 2023);

    /** The slice with a figure that was revised from 9.1, an estimate, to 9.4. */
    static final Slice REVISED_SLICE =
            new Slice(List.of("IND"), List.of("IT_NET_USER_ZS"), 2003, 2003);

    private TrickyData() {}

    /**
     * Releases this data, once per run.
     *
     * @return an instant before the revision
     */
    static synchronized String release() {
        if (beforeRevision.isEmpty()) {
            release(
                    ROW.formatted("_T", "2016", "", "L", "F")
                            + ROW.formatted("_T", "2017", "0", "N", "F")
                            + ROW.formatted("F", "2003", "9.1", "E", "F")
                            + ROW.formatted("F", "2018", "14.5", "E", "F")
                            + ROW.formatted("F", "2019", "", "M", "F")
                            + ROW.formatted("F", "2020", "99.9", "A", "C"));
            String first =
                    Http.get("/api/indicators/v1/releases?pageSize=1")
                            .json()
                            .at("/items/0/publishedAt")
                            .asText();
            release(ROW.formatted("F", "2003", "9.4", "A", "F"));
            beforeRevision = first;
        }
        return beforeRevision;
    }

    private static void release(String rows) {
        Releases.release(OFFICE, "DF_DIGITAL", COLUMNS + rows);
    }
}
