package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.cells;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.findings;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.FileChecks;
import org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.ReleasedHistory;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.SmallCatalogue;

/** A release may change the unit of a series as a whole, as a declared break. */
class UnitChangeTest {
    private static final String HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                    + "DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
                    + "OBS_STATUS,CONF_STATUS\n";
    private static final String GDP = "A.KEN.NY_GDP._T._T._T._T._T";

    private final CheckContext kenya = SmallCatalogue.small().office("NSO_KEN", "KEN");
    private final ReleasedHistory released = new ReleasedHistory();

    @BeforeEach
    void releaseTwoYearsInDollars() {
        released.release(
                check("indicator,area,period,value\nNY_GDP,KEN,2020,7000\nNY_GDP,KEN,2021,8000\n"));
    }

    @Test
    void changingTheUnitOfOnlySomePeriodsIsRefused() {
        CheckResult result = check(HEADER + inThousands(2021, "8", "B"));
        assertEquals(List.of("2 UNIT_MULT 3 unit-changes"), findings(result));
        assertFalse(result.isGood());
        Finding finding = result.findings().report().getFirst();
        assertTrue(finding.reason().endsWith("does not change: 1."), finding.reason());
        assertTrue(finding.hint().contains("OBS_STATUS B"), finding.hint());
    }

    @Test
    void aNewUnitRequiresADeclaredBreak() {
        CheckResult result =
                check(HEADER + inThousands(2021, "8", "A") + inThousands(2020, "7", "A"));
        assertEquals(
                List.of("2 UNIT_MULT 3 unit-replaced", "3 OBS_STATUS A unit-without-break"),
                findings(result));
        assertFalse(result.isGood());
        Finding finding = result.findings().report().getLast();
        assertEquals(
                "The unit changes from USD × 10^0 to USD × 10^3, and 2020, the first value in the"
                        + " new unit, has the status 'A' instead of a break.",
                finding.reason());
        assertTrue(finding.hint().startsWith("Give 2020 the OBS_STATUS B"), finding.hint());
    }

    @Test
    void theBreakMustBeAtTheFirstPeriod() {
        CheckResult result =
                check(HEADER + inThousands(2020, "7", "A") + inThousands(2021, "8", "B"));
        assertTrue(findings(result).contains("2 OBS_STATUS A unit-without-break"));
    }

    @Test
    void aDeclaredBreakChangesTheWholeSeries() {
        CheckResult result =
                check(HEADER + inThousands(2020, "7", "B") + inThousands(2021, "8", "A"));
        assertEquals(List.of("2 UNIT_MULT 3 unit-replaced"), findings(result));
        assertTrue(result.isGood());
        assertEquals(List.of(GDP + " 2020 7 B", GDP + " 2021 8 A"), cells(result.versions()));
        Finding finding = result.findings().report().getFirst();
        assertTrue(
                finding.reason().contains("Periods in the new unit: 2; withdrawn: 0"),
                finding.reason());
        released.release(result);
        assertEquals(List.of("USD", "3", "0"), released.content(GDP).seriesAttributes());
    }

    @Test
    void otherPeriodsMayBeDeletedInTheSameFile() {
        String deletion = inThousands(2020, "", "").replace(",R,", ",D,").replace("USD,3,0", ",,");
        CheckResult result = check(HEADER + deletion + inThousands(2021, "8", "B"));
        assertTrue(result.isGood(), () -> findings(result).toString());
        assertEquals(List.of(GDP + " 2021 8 B"), cells(result.versions()));
        String finding = result.findings().report().getFirst().reason();
        assertTrue(finding.contains("Periods in the new unit: 1; withdrawn: 1"), finding);
    }

    @Test
    void theBreakMustBePublic() {
        String confidential = inThousands(2020, "7", "B").replace(",B,F", ",B,C");
        CheckResult breakAtConfidential =
                check(HEADER + confidential + inThousands(2021, "8", "A"));
        assertTrue(findings(breakAtConfidential).contains("3 OBS_STATUS A unit-without-break"));
        assertTrue(check(HEADER + confidential + inThousands(2021, "8", "B")).isGood());
        String alsoConfidential = inThousands(2021, "8", "A").replace(",A,F", ",A,N");
        assertTrue(check(HEADER + confidential + alsoConfidential).isGood());
    }

    @Test
    void theBreakIsDeclaredAtTheFirstPeriodWithAValue() {
        CheckResult result =
                check(HEADER + inThousands(2020, "", "L") + inThousands(2021, "8", "B"));
        assertTrue(result.isGood(), () -> findings(result).toString());
        assertTrue(
                check(HEADER + inThousands(2020, "", "L") + inThousands(2021, "", "L")).isGood());
    }

    @Test
    void valuesInDifferentUnitsAreNotCompared() {
        CheckResult result =
                check(HEADER + inThousands(2020, "7000000", "B") + inThousands(2021, "1", "A"));
        assertEquals(List.of("2 UNIT_MULT 3 unit-replaced"), findings(result));
    }

    @Test
    void theDecimalsMayChangeWithoutABreak() {
        CheckResult result =
                check(HEADER + inThousands(2021, "8000", "A").replace("USD,3,0", "USD,0,1"));
        assertEquals(List.of(), findings(result));
        assertEquals(List.of(GDP + " 2020 7000 A", GDP + " 2021 8000 A"), cells(result.versions()));
    }

    @Test
    void anAddedAttributeIsNotANewUnit() {
        SeriesContent old = released.content(GDP);
        released.put(GDP, SeriesCodec.encode(old.with(List.of("USD"))));
        CheckResult same = check(HEADER + inThousands(2021, "9000", "A").replace("USD,3", "USD,0"));
        assertEquals(List.of(), findings(same));
        assertTrue(same.isGood());
        CheckResult other = check(HEADER + inThousands(2021, "8", "B"));
        assertEquals(List.of("2 UNIT_MULT 3 unit-changes"), findings(other));

        released.put(GDP, SeriesCodec.encode(old.with(List.of())));
        CheckResult first =
                check(HEADER + inThousands(2020, "7", "A") + inThousands(2021, "8", "A"));
        assertTrue(
                findings(first).contains("2 OBS_STATUS A unit-without-break"),
                () -> findings(first).toString());
    }

    private CheckResult check(String text) {
        return FileChecks.check(text, kenya, released);
    }

    private static String inThousands(int year, String value, String status) {
        return String.join(
                        ",",
                        "dataflow,DIGOBS:DF_DIGITAL(1.0.0),R,A,KEN,NY_GDP,_T,_T,_T,_T,_T",
                        Integer.toString(year),
                        value,
                        "USD,3,0",
                        status,
                        "F")
                + "\n";
    }
}
