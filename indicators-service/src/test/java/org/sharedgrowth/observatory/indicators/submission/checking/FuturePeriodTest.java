package org.sharedgrowth.observatory.indicators.submission.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;

/**
 * A value of a period that has not begun is refused, unless it is a forecast. In these tests, today
 * is 2026-11-27.
 */
class FuturePeriodTest {
    private static final String HEADER = "indicator,area,period,value\n";
    private static final String WITH_STATUS = "indicator,area,period,value,status\n";

    private final CheckContext everybody = SmallCatalogue.small().office("WB", "*");

    private CheckResult submit(String text) {
        return FileChecks.check(text, everybody, new FileChecks.ReleasedHistory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "2203", "9999", "2026-12", "2027-Q1", "2026-11-29"})
    void aPeriodThatHasNotBegunIsAnError(String period) {
        CheckResult result = submit(HEADER + "NY_GDP,KEN," + period + ",1\n");
        assertEquals("2 period " + period + " future-period", findings(result).getFirst(), period);
        Finding finding = result.findings().report().getFirst();
        assertEquals(
                "'" + period + "' has not begun yet, so nothing can have been measured.",
                finding.reason());
        assertEquals(
                "Correct the period; for a forecast, send one row for each value, with OBS_STATUS"
                        + " F.",
                finding.hint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-11", "2026-Q4", "2026-11-28", "1800"})
    void aPeriodThatHasBegunSomewhereIsAccepted(String period) {
        assertEquals(
                List.of(),
                findings(submit(HEADER + "NY_GDP,KEN," + period + ",1\n")).stream()
                        .filter(finding -> !finding.endsWith("unusual-day"))
                        .toList());
    }

    @Test
    void forecastsAndMissingValuesMayBeInTheFuture() {
        assertEquals(
                List.of("4 period 2031 future-period"),
                findings(
                        submit(
                                WITH_STATUS
                                        + "NY_GDP,KEN,2030,1,F\n"
                                        + "NY_GDP,KEN,2029,,O\n"
                                        + "NY_GDP,KEN,2031,1,E\n"
                                        + "NY_GDP,KEN,2025,1,A\n")));
    }

    @Test
    void wideFilesAreCheckedToo() {
        assertEquals(
                List.of("2 2027 2027 future-period"),
                findings(submit("Country Code,Indicator Code,2025,2027\nKEN,NY_GDP,1,2\n")));
    }
}
