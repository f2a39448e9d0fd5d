package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** Data with what clients get wrong: a missing value that says why, an estimate, a breakdown. */
final class Interop {
    private static final String OFFICE = "nso-ind";
    private static boolean released;

    /** The slice that holds it. */
    static final Slice HARD =
            new Slice(List.of("IND", "KEN"), List.of("IT_NET_USER_ZS"), 2016, 2023);

    private Interop() {}

    /** Releases it, once in a run. */
    static synchronized void hardCases() {
        if (released) {
            return;
        }
        String columns =
                "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                        + "DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
                        + "OBS_STATUS,CONF_STATUS,SOURCE,COMMENT_OBS\n";
        String row =
                "dataflow,DIGOBS:DF_DIGITAL(1.0.0),I,A,IND,IT_NET_USER_ZS,%s,_T,_T,_T,_T,%s,%s,"
                        + "PT,0,1,%s,%s,\"A survey, \"\"quoted\"\" & <marked>\",\n";
        String csv =
                columns
                        + row.formatted("_T", "2016", "", "L", "F")
                        + row.formatted("_T", "2017", "0", "N", "F")
                        + row.formatted("F", "2018", "14.5", "E", "F")
                        + row.formatted("F", "2019", "", "M", "F")
                        + row.formatted("F", "2020", "99.9", "A", "C");
        Answer sent =
                Http.post(
                        "/api/indicators/v1/submissions?flow=DF_DIGITAL",
                        new Office(OFFICE).token(),
                        "text/csv",
                        csv);
        assertEquals("READY", sent.json().path("state").asText(), sent::toString);
        Answer answer =
                Http.post(
                        "/api/indicators/v1/submissions/"
                                + sent.json().path("id").asText()
                                + "/release",
                        new Office(OFFICE + "-release").token(),
                        "application/json",
                        "");
        assertEquals(200, answer.status(), answer::toString);
        released = true;
    }
}
