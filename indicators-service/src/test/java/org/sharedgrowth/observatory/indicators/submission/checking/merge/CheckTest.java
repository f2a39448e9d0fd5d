package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.cells;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.findings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Terms;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.FileChecks;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.History;
import org.sharedgrowth.observatory.indicators.submission.checking.SmallCatalogue;

class CheckTest {
    private static final String SDMX =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                    + "DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,"
                    + "CONF_STATUS,SOURCE,COMMENT_OBS\n";
    private static final String STRUCTURE_CELLS = "dataflow,DIGOBS:DF_DIGITAL(1.0.0),";
    private static final String USERS = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T";

    private final SmallCatalogue catalogue = SmallCatalogue.small();
    private final CheckContext kenya = catalogue.office("NSO_KEN", "KEN");
    private final CheckContext everybody = catalogue.office("WB", "*");

    @Test
    void omittedBreakdownsMeanTheIndicatorsTotals() {
        CheckResult result =
                check(
                        kenya,
                        """
                        indicator,area,period,value,unit_measure,unit_mult,decimals
                        BARE,KEN,2020,1,PT,0,0
                        """);
        assertEquals(List.of("A.KEN.BARE._Z._Z._T._T._Z 2020 1 A"), cells(result.versions()));
    }

    @Test
    void aLongFileIsReadWithTheIndicatorsUnits() {
        CheckResult result =
                check(kenya, "value,Period,AREA,indicator\n14.50,2021,KEN,IT.NET.USER.ZS\n");
        assertEquals(List.of(), findings(result));
        assertEquals(List.of(USERS + " 2021 14.50 A"), cells(result.versions()));
        FileChecks.ReleasedHistory released = new FileChecks.ReleasedHistory();
        released.release(result);
        assertEquals(List.of("PT", "0", "1"), released.content(USERS).seriesAttributes());
        assertEquals("F", released.content(USERS).observationAttributes().get(1).at(0));
        assertEquals(1, result.added());
        assertEquals(1, result.rows());
    }

    @Test
    void anSdmxFileIsReadCompletely() {
        CheckResult result =
                check(
                        kenya,
                        SDMX
                                + STRUCTURE_CELLS
                                + "R,A,KEN,IT_NET_USER_ZS,F,_T,_T,_T,_T,2022,28.8,PT,0,1,E,N,"
                                + "\"Survey, 2022\",note\n"
                                + STRUCTURE_CELLS
                                + "R,A,KEN,IT_NET_USER_ZS,F,_T,_T,_T,_T,2023,,PT,0,1,L,F,,\n");
        assertEquals(List.of(), findings(result));
        assertEquals(
                List.of(
                        "A.KEN.IT_NET_USER_ZS.F._T._T._T._T 2022 28.8 E",
                        "A.KEN.IT_NET_USER_ZS.F._T._T._T._T 2023 null L"),
                cells(result.versions()));
    }

    @Test
    void aWideFileIsReadWithoutItsEmptyCells() {
        CheckResult result =
                check(
                        everybody,
                        """
                        "Country Name","Country Code","Indicator Name","Indicator Code","2020","2021 [YR2021]",
                        "World","WLD","Users","IT.NET.USER.ZS","1.5","",
                        "Namibia","NA","Users","IT.NET.USER.ZS","","2E-2",
                        """);
        assertEquals(List.of(), findings(result));
        assertEquals(
                List.of(
                        "A.001.IT_NET_USER_ZS._T._T._T._T._T 2020 1.5 A",
                        "A.NAM.IT_NET_USER_ZS._T._T._T._T._T 2021 0.02 A"),
                cells(result.versions()));
        assertEquals(2, result.observations());
    }

    @Test
    void allErrorsAreReported() {
        CheckResult result =
                check(
                        kenya,
                        """
                        indicator,area,period,value,sex
                        NOPE,XXX,2020,1,_T
                        IT_NET_USER_ZS,BRA,2020,1,_T
                        IT_NET_USER_ZS,KEN,20x0,1e,Q
                        IT_NET_USER_ZS,KEN,2020,Infinity,_T
                        IT_NET_USER_ZS,KEN,2020,,_T
                        IT_NET_USER_ZS,KEN,2020,1,5,_T
                        IT_NET_USER_ZS,KEN,2021,1e999,
                        IT_NET_USER_ZS,KEN,2022,1,_T
                        """);
        assertEquals(
                List.of(
                        "2 area XXX unknown-code",
                        "2 indicator NOPE unknown-code",
                        "3 area BRA foreign-area",
                        "4 sex Q unknown-code",
                        "4 period 20x0 malformed-period",
                        "4 value 1e not-a-number",
                        "5 value Infinity infinite",
                        "6 OBS_STATUS  value-status",
                        "7  6 wrong-cell-count",
                        "8 sex  empty-dimension",
                        "8 value 1e999 out-of-range"),
                findings(result));
        assertEquals(11, result.findings().errors());
        assertEquals(List.of(), result.versions());
    }

    @Test
    void aDuplicateIsReportedWithTheOtherRow() {
        CheckResult result =
                check(
                        kenya,
                        """
                        indicator,area,period,value
                        IT_NET_USER_ZS,KEN,2021,1
                        IT_NET_USER_ZS,KEN,2020,1
                        IT_NET_USER_ZS,KEN,2021,2
                        """);
        assertEquals(List.of("4 period 2021 duplicate-cell"), findings(result));
        assertEquals(
                "The same figure, for 2021, is already on line 2.",
                result.findings().report().getFirst().reason());
    }

    @Test
    void anIndicatorOutsideTheAgreementIsRefused() {
        Agreement narrow =
                new Agreement(
                        kenya.agreement().id(),
                        "DF_DIGITAL",
                        1,
                        "NSO_KEN",
                        Map.of("INDICATOR", Set.of("NY_GDP"), "REF_AREA", Set.of("KEN")),
                        Terms.NONE);
        CheckContext context =
                new CheckContext(
                        kenya.catalogue(),
                        kenya.flow(),
                        narrow,
                        kenya.provider(),
                        false,
                        kenya.sent());
        CheckResult result =
                check(context, "indicator,area,period,value\nIT_NET_USER_ZS,KEN,2021,1\n");
        assertEquals(List.of("2 indicator IT_NET_USER_ZS not-agreed"), findings(result));
    }

    @Test
    void anAreaMissingInTheTokenIsRefused() {
        CheckResult result =
                check(kenya, "indicator,area,period,value\nNY_GDP,BRA,2021,1\nNY_GDP,WLD,2021,1\n");
        assertEquals(
                List.of("2 area BRA foreign-area", "3 area WLD foreign-area"), findings(result));
    }

    @Test
    void unknownCodesMayBeSkippedAndAreCounted() {
        CheckContext lenient =
                new CheckContext(
                        kenya.catalogue(),
                        everybody.flow(),
                        everybody.agreement(),
                        everybody.provider(),
                        true,
                        everybody.sent());
        CheckResult result =
                check(
                        lenient,
                        """
                        indicator,area,period,value
                        NY_GDP,ZZZ,2020,1
                        NY_GDP,KEN,2020,2
                        NY_GDP,ZZZ,2021,x
                        NOPE,KEN,2021,1
                        """);
        assertEquals(
                List.of("2 area ZZZ unknown-skipped", "5 indicator NOPE unknown-skipped"),
                findings(result));
        assertEquals(2, result.findings().report().getFirst().occurrences());
        assertEquals(3, result.findings().warnings());
        assertEquals(1, result.versions().size());
    }

    @ParameterizedTest
    @CsvSource({
        "A, 1, true",
        "E, 1, true",
        "L, '', true",
        "O, NaN, true",
        "K, 1, true",
        "K, '', true",
        "L, 1, false",
        "A, '', false",
        "E, NaN, false",
        "M, 0, false",
    })
    void statusAndValueMustMatch(String status, String value, boolean valid) {
        CheckResult result =
                check(
                        kenya,
                        "indicator,area,period,value,status\nNY_GDP,KEN,2020,"
                                + value
                                + ","
                                + status
                                + "\n");
        assertEquals(
                valid ? List.of() : List.of("2 status " + status + " value-status"),
                findings(result));
    }

    @ParameterizedTest
    @CsvSource({
        "A, 2020-Q1, 2020-Q1 period-frequency",
        "Q, 2020, 2020 period-frequency",
        "M, 2020-13, 2020-13 malformed-period",
        "A, 20, 20 malformed-period",
        "Q, 2020-Q5, 2020-Q5 malformed-period",
    })
    void aPeriodMustFitItsFrequency(String frequency, String period, String finding) {
        CheckResult result =
                check(
                        kenya,
                        "freq,indicator,area,period,value\n"
                                + frequency
                                + ",NY_GDP,KEN,"
                                + period
                                + ",1\n");
        assertEquals(List.of("2 period " + finding), findings(result));
    }

    @Test
    void mandatoryAttributesMustBeGiven() {
        CheckResult result =
                check(
                        kenya,
                        SDMX
                                + STRUCTURE_CELLS
                                + "I,A,KEN,NY_GDP,_T,_T,_T,_T,_T,2022,1,,0,9,,F,,\n");
        assertEquals(
                List.of(
                        "2 UNIT_MEASURE  missing-attribute",
                        "2 DECIMALS 9 unknown-attribute-code",
                        "2 OBS_STATUS  missing-attribute"),
                findings(result));
        assertEquals(
                List.of(
                        "2 UNIT_MEASURE  missing-attribute",
                        "2 UNIT_MULT  missing-attribute",
                        "2 DECIMALS  missing-attribute"),
                findings(check(kenya, "indicator,area,period,value\nBARE,KEN,2020,1\n")));
    }

    @Test
    void directionControlsInTextsAreRefused() {
        CheckResult result =
                check(
                        kenya,
                        """
                        indicator,area,period,value,source,comment_obs
                        NY_GDP,KEN,2020,1,Bureau\u202E fo,
                        NY_GDP,KEN,2021,1,\u0627\u200F 1,\u2066x
                        """);
        assertEquals(
                List.of(
                        "2 source Bureau\u00B7 fo text-direction",
                        "3 comment_obs \u00B7x text-direction"),
                findings(result));
    }

    @Test
    void aSeriesMustHaveOneUnit() {
        CheckResult result =
                check(
                        kenya,
                        SDMX
                                + STRUCTURE_CELLS
                                + "I,A,KEN,NY_GDP,_T,_T,_T,_T,_T,2022,1,USD,0,0,A,F,,\n"
                                + STRUCTURE_CELLS
                                + "I,A,KEN,NY_GDP,_T,_T,_T,_T,_T,2023,1,PT,3,0,A,F,,\n");
        assertEquals(
                List.of("3 UNIT_MEASURE PT attribute-changes", "3 UNIT_MULT 3 attribute-changes"),
                findings(result));
    }

    @Test
    void rowsOfAnotherDataSetAndUnknownActionsAreRefused() {
        String row = "A,KEN,NY_GDP,_T,_T,_T,_T,_T,2022,1,USD,0,0,A,F,,\n";
        CheckResult result =
                check(
                        kenya,
                        SDMX
                                + "dataflow,DIGOBS:DF_OTHER(1.0.0),I,"
                                + row
                                + "datastructure,DIGOBS:DF_DIGITAL(2.0.0),X,"
                                + row);
        assertEquals(
                List.of(
                        "2 STRUCTURE_ID DIGOBS:DF_OTHER(1.0.0) wrong-structure",
                        "3 STRUCTURE datastructure wrong-structure",
                        "3 STRUCTURE_ID DIGOBS:DF_DIGITAL(2.0.0) wrong-structure",
                        "3 ACTION X unknown-action"),
                findings(result));
    }

    @Test
    void wrongMissingAndExtraColumnsAreReported() {
        CheckResult result =
                check(kenya, SDMX.replace("SEX", "GENDER").replace("COMMENT_OBS", "SOURCE"));
        assertEquals(
                List.of(
                        "1 SOURCE SOURCE duplicate-column",
                        "1 GENDER GENDER unknown-column",
                        "1 SEX SEX missing-column"),
                findings(result));
        assertEquals(
                List.of("1 dims dims unknown-column"),
                findings(check(kenya, "indicator,area,period,value,dims\nNY_GDP,KEN,2020,1,x\n")));
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertEquals(
                List.of("1   no-rows"), findings(check(kenya, "indicator,area,period,value\n")));
        assertEquals(
                List.of("1   no-period-column"),
                findings(check(kenya, "Country Code,Indicator Code\nKEN,NY_GDP\n")));
    }

    @Test
    void aFileWithAnUnreadableLineIsRefused() {
        CheckResult result =
                check(
                        kenya,
                        "indicator,area,period,value\nNY_GDP,KEN,2020,1\n" + "x".repeat(70_000));
        assertEquals(List.of("3   line-too-long"), findings(result));
        assertFalse(result.readable());
        assertEquals(List.of(), result.versions());
    }

    @Test
    void longReportsAreGroupedWithExactTotals() {
        StringBuilder file = new StringBuilder("indicator,area,period,value\n");
        for (int i = 0; i < 25_000; i++) {
            file.append("NY_GDP,").append(i % 2 == 0 ? "XXX" : "YYY").append(",2020,1\n");
        }
        CheckResult result = check(kenya, file.toString());
        assertEquals(25_000, result.findings().errors());
        List<Finding> report = result.findings().report();
        assertEquals(10_002, report.size());
        assertEquals(25_000, report.stream().mapToLong(Finding::occurrences).sum());
        assertEquals(10_002, report.get(10_000).row());
        assertEquals(7_500, report.get(10_000).occurrences());
    }

    @Test
    void theReasonForRefusingTheFileIsAtTheEndOfALongReport() {
        String file =
                "indicator,area,period,value\n"
                        + "NY_GDP,XXX,2020,1\n".repeat(10_500)
                        + "x".repeat(70_000);
        CheckResult result = check(kenya, file);
        assertFalse(result.readable());
        List<Finding> report = result.findings().report();
        assertEquals(500, report.get(10_000).occurrences());
        assertEquals("line-too-long", report.getLast().code());
    }

    private static CheckResult check(CheckContext context, String text) {
        return FileChecks.check(text, context, History.NONE);
    }
}
