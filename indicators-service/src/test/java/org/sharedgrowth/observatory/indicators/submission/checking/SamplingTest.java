package org.sharedgrowth.observatory.indicators.submission.checking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;

/**
 * Standard error and sample size, which a newer version of the structure appended: files with and
 * without them are accepted, and released data is not changed by the newer version.
 */
class SamplingTest {
    private static final String GDP = "A.KEN.NY_GDP._T._T._T._T._T";
    private static final String HEADER = "indicator,area,period,value\n";
    private static final String SAMPLING_HEADER =
            "indicator,area,period,value,STANDARD_ERROR,SAMPLE_SIZE\n";
    private static final int ERROR_POSITION = 4;
    private static final int SIZE_POSITION = 5;

    private final CheckContext oldStructure = SmallCatalogue.small().office("NSO_KEN", "KEN");
    private final CheckContext kenya =
            SmallCatalogue.small().withSampling().office("NSO_KEN", "KEN");
    private final FileChecks.ReleasedHistory released = new FileChecks.ReleasedHistory();

    @Test
    void numbersAreKeptAsWritten() {
        submit(kenya, SAMPLING_HEADER + "NY_GDP,KEN,2020,1,0.250,1200\nNY_GDP,KEN,2021,2,,\n");

        assertEquals("0.250", attribute(ERROR_POSITION, 0));
        assertEquals("1200", attribute(SIZE_POSITION, 0));
        assertNull(attribute(ERROR_POSITION, 1));
        assertNull(attribute(SIZE_POSITION, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 10, STANDARD_ERROR -0.1 attribute-bounds",
        "small, 10, STANDARD_ERROR small not-a-number",
        "NaN, 10, STANDARD_ERROR NaN not-a-number",
        "1e999, 10, STANDARD_ERROR 1e999 out-of-range",
        "0.1, 10.5, SAMPLE_SIZE 10.5 not-whole",
        "0.1, 1e3, SAMPLE_SIZE 1e3 not-whole",
        "0.1, -5, SAMPLE_SIZE -5 attribute-bounds",
        "0.1, many, SAMPLE_SIZE many not-a-number"
    })
    void invalidNumbersAreErrors(String error, String size, String finding) {
        CheckResult result =
                FileChecks.check(
                        SAMPLING_HEADER + "NY_GDP,KEN,2020,1," + error + "," + size + "\n",
                        kenya,
                        released);
        assertEquals(List.of("2 " + finding), findings(result));
    }

    @Test
    void theReasonNamesTheAttributeAndItsBound() {
        CheckResult result =
                FileChecks.check(SAMPLING_HEADER + "NY_GDP,KEN,2020,1,-1,0.5\n", kenya, released);
        assertEquals(
                List.of(
                        "'-1' is outside the range of STANDARD_ERROR: at least 0.",
                        "'0.5' is not a whole number, as SAMPLE_SIZE must be."),
                result.findings().report().stream().map(Finding::reason).toList());
    }

    @Test
    void zeroIsAllowed() {
        submit(kenya, SAMPLING_HEADER + "NY_GDP,KEN,2020,1,0,0\n");
        assertEquals("0", attribute(ERROR_POSITION, 0));
    }

    @Test
    void theOldStructureRefusesTheNewColumns() {
        assertEquals(
                List.of(
                        "1 STANDARD_ERROR STANDARD_ERROR unknown-column",
                        "1 SAMPLE_SIZE SAMPLE_SIZE unknown-column"),
                findings(
                        FileChecks.check(
                                SAMPLING_HEADER + "NY_GDP,KEN,2020,1,1,1\n",
                                oldStructure,
                                released)));
    }

    @Test
    void resendingAReleasedFileWithTheNewStructureChangesNothing() {
        String file = HEADER + "NY_GDP,KEN,2020,1\nNY_GDP,KEN,2021,2\n";
        submit(oldStructure, file);
        CheckResult whole = submit(kenya, file);
        assertEquals(1, whole.unchanged());
        assertEquals(List.of(), whole.versions());
        assertEquals(List.of(), submit(kenya, HEADER + "NY_GDP,KEN,2021,2\n").versions());
        assertEquals(
                List.of(),
                submit(kenya, SAMPLING_HEADER + "NY_GDP,KEN,2020,1,,\nNY_GDP,KEN,2021,2,,\n")
                        .versions());
    }

    @Test
    void aReleasedSeriesIsPackedAsBeforeUntilItUsesTheNewAttributes() {
        submit(oldStructure, HEADER + "NY_GDP,KEN,2020,1\n");
        submit(kenya, HEADER + "NY_GDP,KEN,2021,2\n");
        byte[] grown = released.packed(GDP);
        FileChecks.ReleasedHistory other = new FileChecks.ReleasedHistory();
        other.release(
                FileChecks.check(
                        HEADER + "NY_GDP,KEN,2020,1\nNY_GDP,KEN,2021,2\n", oldStructure, other));
        assertArrayEquals(other.packed(GDP), grown);

        submit(kenya, SAMPLING_HEADER + "NY_GDP,KEN,2021,2,0.5,30\n");
        assertNull(attribute(ERROR_POSITION, 0));
        assertEquals("0.5", attribute(ERROR_POSITION, 1));
    }

    @Test
    void aFileWithoutTheColumnsKeepsTheirValuesOnlyForUnchangedFigures() {
        submit(kenya, SAMPLING_HEADER + "NY_GDP,KEN,2020,1,0.1,10\nNY_GDP,KEN,2021,2,0.2,20\n");
        submit(kenya, HEADER + "NY_GDP,KEN,2020,1.0\nNY_GDP,KEN,2021,3\n");
        assertEquals("0.1", attribute(ERROR_POSITION, 0));
        assertEquals("10", attribute(SIZE_POSITION, 0));
        assertNull(attribute(ERROR_POSITION, 1));
        assertNull(attribute(SIZE_POSITION, 1));
    }

    private CheckResult submit(CheckContext context, String file) {
        CheckResult result = FileChecks.check(file, context, released);
        assertEquals(List.of(), findings(result));
        released.release(result);
        return result;
    }

    private @Nullable String attribute(int position, int row) {
        return new PackedSeries().wrap(released.packed(GDP)).observationAttribute(position, row);
    }
}
