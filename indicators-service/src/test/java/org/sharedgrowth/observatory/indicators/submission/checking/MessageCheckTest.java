package org.sharedgrowth.observatory.indicators.submission.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.cells;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.check;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;

/** Rows of messages are checked by the same rules as CSV, and findings state their positions. */
class MessageCheckTest {
    private static final String USERS = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T";
    private static final String SERIES =
            "<Series FREQ=\"A\" REF_AREA=\"KEN\" INDICATOR=\"IT_NET_USER_ZS\" SEX=\"_T\" AGE=\"_T\""
                    + " URBANISATION=\"_T\" INCOME=\"_T\" DISABILITY=\"_T\" UNIT_MEASURE=\"PT\""
                    + " UNIT_MULT=\"0\" DECIMALS=\"1\">\n";
    private static final String OBS =
            "<Obs TIME_PERIOD=\"2020\" OBS_VALUE=\"14.50\" OBS_STATUS=\"A\"/>\n";

    private final CheckContext kenya = SmallCatalogue.small().office("NSO_KEN", "KEN");

    private static String message(String dataSets) {
        String v21 = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
        return "<m:StructureSpecificData xmlns:m=\""
                + v21
                + "message\" xmlns:c=\""
                + v21
                + "common\" xmlns:ss=\""
                + v21
                + "data/structurespecific\"><m:Header>"
                + structureUsage("S", "DF_DIGITAL")
                + structureUsage("T", "DF_OTHER")
                + "</m:Header>\n"
                + dataSets
                + "</m:StructureSpecificData>";
    }

    private static String structureUsage(String id, String flow) {
        return "<m:Structure structureID=\""
                + id
                + "\"><c:StructureUsage><Ref agencyID=\"DIGOBS\" id=\""
                + flow
                + "\" version=\"1.0\"/></c:StructureUsage></m:Structure>";
    }

    private static String dataSet(String structure, String action, String content) {
        return "<m:DataSet ss:structureRef=\""
                + structure
                + "\" ss:action=\""
                + action
                + "\">\n"
                + content
                + "</m:DataSet>\n";
    }

    private CheckResult checkDataSets(String dataSets) {
        return check(message(dataSets), kenya, new FileChecks.ReleasedHistory());
    }

    @Test
    void aMessageIsReadIntoSeries() {
        CheckResult result = checkDataSets(dataSet("S", "Append", SERIES + OBS + "</Series>\n"));
        assertEquals(List.of(), findings(result));
        assertEquals(List.of(USERS + " 2020 14.50 A"), cells(result.versions()));
    }

    @Test
    void everyFaultIsReportedWithItsLine() {
        CheckResult result =
                checkDataSets(
                        dataSet(
                                "S",
                                "Replace",
                                SERIES
                                        + OBS
                                        + OBS
                                        + OBS.replace("14.50", "x").replace("2020", "2021")
                                        + OBS.replace("\"A\"", "\"?\"").replace("2020", "2022")
                                        + OBS.replace("2020", "20x")
                                        + "</Series>\n"
                                        + SERIES.replace("\"KEN\"", "\"BRA\"")
                                        + OBS
                                        + "</Series>\n"));
        assertEquals(
                List.of(
                        "6 OBS_VALUE x not-a-number",
                        "7 OBS_STATUS ? unknown-attribute-code",
                        "8 TIME_PERIOD 20x malformed-period",
                        "11 REF_AREA BRA foreign-area",
                        "5 TIME_PERIOD 2020 duplicate-cell"),
                findings(result).stream()
                        .filter(finding -> !finding.contains("value-status"))
                        .toList());
    }

    @Test
    void rowsOfAnotherDataflowInTheSameMessageAreReported() {
        CheckResult result =
                checkDataSets(
                        dataSet("S", "Replace", SERIES + OBS + "</Series>\n")
                                + dataSet("T", "Replace", SERIES + OBS + "</Series>\n"));
        assertEquals(
                List.of("9 STRUCTURE_ID DIGOBS:DF_OTHER(1.0) wrong-structure"), findings(result));
    }

    @Test
    void anUnknownDimensionIsAnUnknownColumn() {
        String series = SERIES.replace("SEX=", "COLOUR=\"red\" SEX=");
        CheckResult result = checkDataSets(dataSet("S", "Replace", series + OBS + "</Series>\n"));
        assertEquals(List.of("0 COLOUR COLOUR unknown-column"), findings(result));
    }

    @Test
    void columnNamesOfCsvHaveNoMeaningInMessages() {
        String series = SERIES.replace("SEX=", "series_key=\"x\" SEX=");
        CheckResult result = checkDataSets(dataSet("S", "Replace", series + OBS + "</Series>\n"));
        assertEquals(List.of("0 series_key series_key unknown-column"), findings(result));
        String disguised = SERIES.replace("SEX=", "DATAFLOW=\"DIGOBS:DF_DIGITAL(1.0)\" SEX=");
        assertEquals(
                List.of(
                        "0 DATAFLOW DATAFLOW unknown-column",
                        "4 STRUCTURE_ID DIGOBS:DF_OTHER(1.0) wrong-structure"),
                findings(checkDataSets(dataSet("T", "Replace", disguised + OBS + "</Series>\n"))));
        String renamed = SERIES.replace("REF_AREA=", "area=");
        assertEquals(
                List.of("0 area area unknown-column", "0 REF_AREA REF_AREA missing-column"),
                findings(checkDataSets(dataSet("S", "Replace", renamed + OBS + "</Series>\n"))));
    }

    @Test
    void valuesMissingInAMessageAreReported() {
        String series = SERIES.replace(" UNIT_MULT=\"0\"", "").replace(" AGE=\"_T\"", "");
        CheckResult result = checkDataSets(dataSet("S", "Replace", series + OBS + "</Series>\n"));
        assertEquals(
                List.of("0 AGE AGE missing-column", "0 UNIT_MULT UNIT_MULT missing-column"),
                findings(result));
    }

    @Test
    void anUnknownActionIsReported() {
        CheckResult result = checkDataSets(dataSet("S", "Burn", SERIES + OBS + "</Series>\n"));
        assertEquals(List.of("4 ACTION Burn unknown-action"), findings(result));
    }

    @Test
    void aDataSetMayDeleteCellsAndWholeSeries() {
        FileChecks.ReleasedHistory released = new FileChecks.ReleasedHistory();
        String twoObservations = OBS + OBS.replace("2020", "2021");
        String women = SERIES.replace("SEX=\"_T\"", "SEX=\"F\"");
        released.release(
                checkDataSets(
                        dataSet(
                                "S",
                                "Replace",
                                SERIES
                                        + twoObservations
                                        + "</Series>\n"
                                        + women
                                        + twoObservations
                                        + "</Series>\n")));
        CheckResult result =
                check(
                        message(
                                dataSet(
                                        "S",
                                        "Delete",
                                        SERIES.replaceAll(" (UNIT|DEC)[A-Z_]*=\"[A-Z0-9]*\"", "")
                                                + "<Obs TIME_PERIOD=\"2020\"/></Series>\n"
                                                + women.replaceAll(
                                                        " (UNIT|DEC)[A-Z_]*=\"[A-Z0-9]*\"", "")
                                                + "</Series>\n")),
                        kenya,
                        released);
        assertEquals(List.of(), findings(result));
        released.release(result);
        assertEquals(List.of(USERS + " 2021 14.50 A"), released.cells());
    }

    @Test
    void faultsInJsonAreReportedWithTheNumberOfTheirObservation() {
        String json =
                """
                {"data":{"dataSets":[{"action":"Replace","series":{"0:0:0:0:0:0:0:0":
                  {"attributes":[0,0,0],"observations":{"0":[14.50,0],"1":["x",0],"2":[1,1]}}}}],
                 "structure":{"links":[{"rel":"dataflow","urn":"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DIGOBS:DF_DIGITAL(1.0.0)"}],
                  "dimensions":{"series":[%s],"observation":[%s]},
                  "attributes":{"series":[%s],"observation":[%s]}}}}
                """
                        .formatted(
                                parts(
                                        "FREQ A",
                                        "REF_AREA KEN",
                                        "INDICATOR IT_NET_USER_ZS",
                                        "SEX _T",
                                        "AGE _T",
                                        "URBANISATION _T",
                                        "INCOME _T",
                                        "DISABILITY _T"),
                                parts("TIME_PERIOD 2020 2021 2020"),
                                parts("UNIT_MEASURE PT", "UNIT_MULT 0", "DECIMALS 1"),
                                parts("OBS_STATUS A E"));
        CheckResult result = check(json, kenya, new FileChecks.ReleasedHistory());
        assertEquals(
                List.of("2 OBS_VALUE x not-a-number", "3 TIME_PERIOD 2020 duplicate-cell"),
                findings(result));
    }

    /** Components with their values as JSON. */
    private static String parts(String... components) {
        return String.join(
                ",",
                java.util.Arrays.stream(components)
                        .map(component -> {
                            String[] words = component.split(" ", -1);
                            StringBuilder part = new StringBuilder();
                            part.append("{\"id\":\"").append(words[0]).append("\",\"values\":[");
                            for (int i = 1; i < words.length; i++) {
                                part.append(i == 1 ? "" : ",");
                                part.append("{\"id\":\"").append(words[i]).append("\"}");
                            }
                            return part.append("]}").toString();
                        })
                        .toList());
    }
}
