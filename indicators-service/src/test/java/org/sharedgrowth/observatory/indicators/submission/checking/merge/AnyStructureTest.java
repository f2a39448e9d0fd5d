package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.cells;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.FileChecks;
import org.sharedgrowth.observatory.indicators.submission.checking.History;
import org.sharedgrowth.observatory.indicators.submission.checking.SmallCatalogue;

class AnyStructureTest {
    @Test
    void anyStructureIsReadByColumnNames() {
        CheckContext trade = SmallCatalogue.ofTrade().office("NSO_X");
        String header =
                "ACTION,NOTE,OBS_VALUE,STRUCTURE,STRUCTURE_ID,TIME_PERIOD,KIND,DIRECTION,PRODUCT,REPORTER\n";
        String structureCells = ",dataflow,DIGOBS:DF_DIGITAL(1.0.0),";
        CheckResult valid =
                check(
                        trade,
                        header
                                + "I,,5"
                                + structureCells
                                + "2020-Q1,GOODS,IN,HS85,X\n"
                                + "I,rough,7"
                                + structureCells
                                + "2020-Q2,GOODS,IN,HS85,X\n"
                                + "I,,"
                                + structureCells
                                + "2020-Q3,GOODS,IN,HS85,X\n");
        assertEquals(List.of(), findings(valid));
        assertEquals(
                List.of(
                        "X.HS85.IN.GOODS 2020-Q1 5 null",
                        "X.HS85.IN.GOODS 2020-Q2 7 rough",
                        "X.HS85.IN.GOODS 2020-Q3 null null"),
                cells(valid.versions()));
        CheckResult bad =
                check(
                        trade,
                        header
                                + "I,,5"
                                + structureCells
                                + "2020-Q1,GOODS,IN,HS85,X\n"
                                + "I,,5"
                                + structureCells
                                + "2020,GOODS,IN,HS85,X\n"
                                + "I,,5"
                                + structureCells
                                + "2020-Q2,GOODS,IN,HS.85,Z\n");
        assertEquals(
                List.of(
                        "3 TIME_PERIOD 2020 period-frequency",
                        "4 REPORTER Z unknown-code",
                        "4 PRODUCT HS.85 unknown-code"),
                findings(bad));
        assertEquals(
                List.of("1 indicator indicator unknown-column", "1 area area unknown-column"),
                findings(check(trade, "indicator,area,period,value\n")).subList(0, 2));
    }

    private static CheckResult check(CheckContext context, String text) {
        return FileChecks.check(text, context, History.NONE);
    }
}
