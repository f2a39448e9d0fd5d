package org.sharedgrowth.observatory.indicators.submission.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.findings;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.structure.Annotation;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;

/**
 * A value that its indicator does not allow is an error, reported together with all other errors.
 */
class BoundsTest {
    private static final String HEADER = "indicator,area,period,value\n";

    private final SmallCatalogue catalogue =
            SmallCatalogue.of(
                    List.of(SmallCatalogue.code("KEN")),
                    List.of(
                            itemWithBounds("SHARE", "0", "100"),
                            itemWithBounds("LEAST", "1.5", ""),
                            itemWithBounds("MOST", "nonsense", "10"),
                            SmallCatalogue.indicator("FREE", "PT", "0", "1")),
                    Map.of());
    private final CheckContext kenya = catalogue.office("NSO_KEN", "KEN");

    @ParameterizedTest
    @CsvSource({
        "SHARE, 0, true",
        "SHARE, 100.000, true",
        "SHARE, 970, false",
        "SHARE, -0.1, false",
        "SHARE, 100.00000000000000000001, false",
        "LEAST, 1.4, false",
        "LEAST, 1e30, true",
        "MOST, 11, false",
        "MOST, -1e30, true",
        "FREE, 970, true",
    })
    void declaredBoundsAreEnforced(String indicator, String value, boolean valid) {
        CheckResult result = check(HEADER + indicator + ",KEN,2020," + value + "\n");
        assertEquals(valid ? 0 : 1, result.findings().errors());
        assertEquals(
                valid, findings(result).stream().noneMatch(line -> line.contains("out-of-bounds")));
    }

    @Test
    void theReasonNamesTheAllowedRange() {
        CheckResult result = check(HEADER + "SHARE,KEN,2020,970\nLEAST,KEN,2020,1\n");
        assertEquals(
                List.of(
                        "'970' is outside the range of SHARE: 0 to 100%.",
                        "'1' is outside the range of LEAST: at least 1.5%."),
                result.findings().report().stream().map(Finding::reason).toList());
    }

    @Test
    void boundsAreCheckedTogetherWithOtherErrors() {
        CheckResult result =
                check(
                        """
                        indicator,area,period,value,sex
                        SHARE,KEN,20x0,970,_T
                        SHARE,XXX,2020,971,_T
                        SHARE,KEN,2020,972,Q
                        NOPE,KEN,2020,973,_T
                        """);
        assertEquals(
                List.of(
                        "2 period 20x0 malformed-period",
                        "2 value 970 out-of-bounds",
                        "3 area XXX unknown-code",
                        "3 value 971 out-of-bounds",
                        "4 sex Q unknown-code",
                        "4 value 972 out-of-bounds",
                        "5 indicator NOPE unknown-code"),
                findings(result));
    }

    @Test
    void boundsAreCheckedInWideFilesToo() {
        assertEquals(
                List.of("2 2021 970 out-of-bounds"),
                findings(check("Country Code,Indicator Code,2020,2021\nKEN,SHARE,97,970\n")));
    }

    @Test
    void boundsApplyToTheIndicatorsUnit() {
        String header = "indicator,area,period,value,unit,unitMultiplier\n";
        assertEquals(List.of(), findings(check(header + "SHARE,KEN,2020,970,USD,0\n")));
        assertEquals(List.of(), findings(check(header + "SHARE,KEN,2020,0.09,PT,3\n")));
        assertEquals(
                List.of("2 value 0.97 out-of-bounds"),
                findings(check(header + "SHARE,KEN,2020,0.97,PT,3\n")));
    }

    @Test
    void aValueWithoutAUnitHasTheReleasedUnit() {
        FileChecks.ReleasedHistory released = new FileChecks.ReleasedHistory();
        String units = "indicator,area,period,value,unit,unitMultiplier\n";
        released.release(
                FileChecks.check(
                        units + "SHARE,KEN,2020,0.05,PT,3\nMOST,KEN,2020,970,USD,0\n",
                        kenya,
                        released));
        assertEquals(
                List.of("2 value 0.97 out-of-bounds"),
                findings(
                        FileChecks.check(
                                HEADER + "SHARE,KEN,2021,0.97\nMOST,KEN,2021,971\n",
                                kenya,
                                released)));
        assertEquals(
                List.of("2 2021 0.97 out-of-bounds"),
                findings(
                        FileChecks.check(
                                "Country Code,Indicator Code,2021\nKEN,SHARE,0.97\nKEN,MOST,971\n",
                                kenya,
                                released)));
    }

    private static Item itemWithBounds(String id, String min, String max) {
        return new Item(
                id,
                null,
                Names.english(id),
                Names.NONE,
                List.of(
                        new Annotation("UNIT_MEASURE", "PT", Names.NONE),
                        new Annotation("UNIT_MULT", "0", Names.NONE),
                        new Annotation("DECIMALS", "1", Names.NONE),
                        new Annotation("MIN_VALUE", min, Names.NONE),
                        new Annotation("MAX_VALUE", max, Names.NONE)));
    }

    private CheckResult check(String text) {
        return FileChecks.check(text, kenya, History.NONE);
    }
}
