package org.sharedgrowth.observatory.indicators.submission.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;

/** A period that starts a series with a new frequency causes a warning in the report. */
class NewFrequencyTest {
    private static final String HEADER = "indicator,area,period,value\n";

    private final CheckContext everybody = SmallCatalogue.small().office("WB", "*");
    private final FileChecks.ReleasedHistory released = new FileChecks.ReleasedHistory();

    @Test
    void aNewFrequencyOfAnAreaIsAWarning() {
        submit(HEADER + "NY_GDP,KEN,2020,1\n");
        CheckResult result = submit(HEADER + "NY_GDP,KEN,2021,1\nNY_GDP,KEN,2021-05,1\n");
        assertEquals(List.of("3 period 2021-05 new-frequency"), findings(result));
        assertTrue(result.isGood());
        assertEquals(
                "Is '2021-05' the intended period? So far the figures of NY_GDP in KEN are yearly"
                        + " only; this would start a monthly series.",
                result.findings().report().getFirst().reason());
    }

    @Test
    void theWarningIsGivenTogetherWithErrors() {
        submit(HEADER + "NY_GDP,KEN,2020,1\n");
        assertEquals(
                List.of("2 period 2021-05 new-frequency", "3 value x not-a-number"),
                findings(submit(HEADER + "NY_GDP,KEN,2021-05,1\nNY_GDP,KEN,2021,x\n")));
    }

    @Test
    void theWarningIsGivenOncePerIndicatorAndArea() {
        submit(HEADER + "NY_GDP,KEN,2020,1\nNY_GDP,BRA,2020,1\n");
        CheckResult result =
                submit(
                        """
                        indicator,area,period,value,sex
                        NY_GDP,KEN,2021-05,1,_T
                        NY_GDP,KEN,2021-06,1,_T
                        NY_GDP,KEN,2021-05,1,F
                        NY_GDP,BRA,2021-05,1,F
                        """);
        assertEquals(
                List.of("2 period 2021-05 new-frequency", "5 period 2021-05 new-frequency"),
                findings(result));
    }

    @Test
    void anAreaWithoutFiguresIsComparedWithOthers() {
        submit(HEADER + "NY_GDP,KEN,2020,1\n");
        assertEquals(List.of(), findings(submit(HEADER + "NY_GDP,BRA,2020,1\n")));
        assertEquals(
                List.of("2 period 2021-Q1 new-frequency"),
                findings(submit(HEADER + "NY_GDP,NAM,2021-Q1,1\n")));
    }

    @Test
    void knownFrequenciesCauseNoWarning() {
        submit(HEADER + "NY_GDP,KEN,2020,1\nNY_GDP,KEN,2020-05,1\n");
        assertEquals(List.of(), findings(submit(HEADER + "NY_GDP,KEN,2020-06,1\n")));
    }

    @Test
    void anUndeclaredDailyPeriodIsAWarning() {
        assertEquals(
                List.of("2 period 2021-05-01 unusual-day"),
                findings(
                        FileChecks.check(
                                HEADER + "NY_GDP,KEN,2021-05-01,1\n", everybody, released)));
        assertEquals(
                List.of(),
                findings(submit("freq,indicator,area,period,value\nD,NY_GDP,KEN,2021-05-01,1\n")));
    }

    @Test
    void wideFilesAreCheckedToo() {
        submit(HEADER + "NY_GDP,KEN,2020,1\n");
        assertEquals(
                List.of("2 2021-Q1 2021-Q1 new-frequency"),
                findings(submit("Country Code,Indicator Code,2021-Q1\nKEN,NY_GDP,1\n")));
    }

    private CheckResult submit(String text) {
        CheckResult result = FileChecks.check(text, everybody, released);
        released.release(result);
        return result;
    }
}
