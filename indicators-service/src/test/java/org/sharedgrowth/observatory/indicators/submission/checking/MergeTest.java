package org.sharedgrowth.observatory.indicators.submission.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.cells;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;

class MergeTest {
    private static final String SDMX =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS\n";
    private static final String HEADER = "indicator,area,period,value\n";
    private static final String GDP = "A.KEN.NY_GDP._T._T._T._T._T";

    private final CheckContext kenya = SmallCatalogue.small().office("NSO_KEN", "KEN");
    private final FileChecks.ReleasedHistory released = new FileChecks.ReleasedHistory();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void submittingAFileAgainChangesNothing() {
        submit(HEADER + "NY_GDP,KEN,2020,1\nNY_GDP,KEN,2022,2.50\n");
        CheckResult again = submit(HEADER + "NY_GDP,KEN,2022,2.50\nNY_GDP,KEN,2020,1\n");
        assertEquals(1, again.unchanged());
        assertEquals(List.of(), again.versions());
    }

    @Test
    void cellsMissingInTheFileAreKept() {
        submit(HEADER + "NY_GDP,KEN,2020,1\nNY_GDP,KEN,2022,2\n");
        CheckResult result = submit(HEADER + "NY_GDP,KEN,2021,1.5\n");
        assertEquals(1, result.revised());
        assertEquals(
                List.of(GDP + " 2020 1 A", GDP + " 2021 1.5 A", GDP + " 2022 2 A"),
                cells(result.versions()));
    }

    @Test
    void aCodedAttributeWithoutAColumnIsKept() {
        submit("indicator,area,period,value,status,source\nNY_GDP,KEN,2020,1,E,Survey\n");
        submit(HEADER + "NY_GDP,KEN,2020,2\n");
        var content = released.content(GDP);
        assertEquals("E", content.observationAttributes().get(0).at(0));
    }

    @Test
    void aValueReplacesTheStatusOfItsAbsence() {
        submit("indicator,area,period,value,status\nNY_GDP,KEN,2020,,L\n");
        submit(HEADER + "NY_GDP,KEN,2020,2\n");
        assertEquals(List.of(GDP + " 2020 2 A"), released.cells());
    }

    @Test
    void deletingEveryCellLeavesATombstone() {
        submit(HEADER + "NY_GDP,KEN,2020,1\n");
        CheckResult result = submit(SDMX + row("D", 2020, ""));
        assertEquals(0, result.versions().getFirst().observations());
        CheckResult again = submit(SDMX + row("D", 2020, ""));
        assertEquals(List.of("2  " + GDP + " nothing-to-delete"), findings(again));
        assertEquals(List.of(), again.versions());
        assertEquals(
                List.of(GDP + " 2020 5 A"),
                cells(submit(HEADER + "NY_GDP,KEN,2020,5\n").versions()));
    }

    @Test
    void aDeletionWithoutAPeriodDeletesTheSeries() {
        submit(HEADER + "NY_GDP,KEN,2020,1\nNY_GDP,KEN,2021,2\n");
        String whole = row("D", 2020, "").replace(",2020,", ",,").replace("USD,0,0,A", ",,,");
        CheckResult renewed = FileChecks.check(SDMX + row("R", 2022, "3") + whole, kenya, released);
        assertEquals(List.of(GDP + " 2022 3 A"), cells(renewed.versions()));
        CheckResult result = submit(SDMX + whole + whole);
        assertEquals(List.of(), findings(result));
        assertEquals(0, result.versions().getFirst().observations());
        CheckResult again = submit(SDMX + whole);
        assertEquals(List.of("2  " + GDP + " nothing-to-delete"), findings(again));
        assertEquals(List.of(), again.versions());
    }

    @Test
    void deletingAMissingCellNeedsNoAttributes() {
        String deletion = row("D", 2020, "").replace("USD,0,0,A", ",,,");
        CheckResult result = submit(SDMX + deletion.replace("NY_GDP,_T", "NY_GDP,M"));
        assertEquals(0, result.findings().errors());
        assertTrue(result.isGood());
        assertEquals(List.of(), result.versions());
    }

    @Test
    void aDayMeansThePeriodThatBeginsOnIt() {
        String months = SDMX + row("R", 2020, "1").replace(",A,KEN", ",M,KEN");
        submit(months.replace(",2020,", ",2020-04,"));
        for (String text :
                List.of("2020-04-01", "2020-04-01T00:00:00", "2020-04-01/P1M", "2020-M04")) {
            CheckResult same =
                    FileChecks.check(months.replace(",2020,", "," + text + ","), kenya, released);
            assertEquals(1, same.unchanged(), text);
        }
        assertEquals(
                List.of("2 TIME_PERIOD 2020-04-02 period-frequency"),
                findings(
                        FileChecks.check(
                                months.replace(",2020,", ",2020-04-02,"), kenya, released)));
        assertEquals(
                List.of("2 TIME_PERIOD 2020-04-01/P3M period-frequency"),
                findings(
                        FileChecks.check(
                                months.replace(",2020,", ",2020-04-01/P3M,"), kenya, released)));
    }

    @Test
    void changesFromAndToZeroHaveNoFactor() {
        submit(HEADER + "NY_GDP,KEN,2020,0\n");
        assertEquals(List.of(), findings(submit(HEADER + "NY_GDP,KEN,2021,5\n")));
        assertEquals(List.of(), findings(submit(HEADER + "NY_GDP,KEN,2022,0\n")));
    }

    @Test
    void unusualChangesAreWarnings() {
        submit(HEADER + "NY_GDP,KEN,2010,10\nNY_GDP,KEN,2020,10\nNY_GDP,KEN,2021,11\n");
        CheckResult result =
                submit(HEADER + "NY_GDP,KEN,2010,11\nNY_GDP,KEN,2021,11.0\nNY_GDP,KEN,2022,120\n");
        assertEquals(
                List.of("2 value 11 old-period-revised", "4 value 120 jump"), findings(result));
        assertEquals(0, result.findings().errors());
        assertTrue(result.isGood());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anySequenceOfFilesHasTheSameResultAsUpdatingAMap(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, String> model = new TreeMap<>();
        for (int file = 0; file < 6; file++) {
            Map<String, String> rows = new TreeMap<>();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                String sex = random.nextBoolean() ? "F" : "M";
                int year = random.nextInt(2000, 2012);
                String cell = "A.KEN.NY_GDP." + sex + "._T._T._T._T " + year;
                boolean delete = random.nextInt(4) == 0;
                String value = random.nextInt(5) == 0 ? "" : randomNumber(random);
                String status = value.isEmpty() ? "L" : random.nextBoolean() ? "A" : "E";
                rows.put(
                        cell,
                        row(delete ? "D" : "M", year, value)
                                .replace("NY_GDP,_T", "NY_GDP," + sex)
                                .replaceAll(",A\n", "," + status + "\n"));
                if (delete) {
                    model.remove(cell);
                } else {
                    model.put(cell, (value.isEmpty() ? "null" : value) + " " + status);
                }
            }
            CheckResult result = submit(SDMX + String.join("", shuffle(rows.values(), random)));
            assertEquals(0, result.findings().errors(), () -> "seed " + seed);
        }
        List<String> expected = new ArrayList<>();
        model.forEach((cell, value) -> expected.add(cell + " " + value));
        assertEquals(expected, released.cells(), () -> "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allFileTypesGiveTheSameSeries(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder wide = new StringBuilder("Country Code,Indicator Code");
        StringBuilder values = new StringBuilder("\nKEN,NY_GDP");
        StringBuilder sdmx = new StringBuilder(SDMX);
        List<String> rows = new ArrayList<>();
        for (int year = 2000; year < 2010; year++) {
            String value = random.nextInt(3) == 0 ? "" : randomNumber(random);
            wide.append(',').append(year);
            values.append(',').append(value);
            if (!value.isEmpty()) {
                rows.add("NY_GDP,KEN," + year + "," + value + "\n");
                sdmx.append(row("I", year, value));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        CheckResult fromWide = FileChecks.check("" + wide + values, kenya, History.NONE);
        released.release(fromWide);
        String shuffled = HEADER + String.join("", shuffle(rows, random));
        assertEquals(1, FileChecks.check(shuffled, kenya, released).unchanged(), "seed " + seed);
        assertEquals(
                1, FileChecks.check(sdmx.toString(), kenya, released).unchanged(), "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRowsChangesNeitherSeriesNorFindings(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> rows = new ArrayList<>();
        for (String sex : List.of("F", "M", "_T")) {
            for (int year = 2000; year < 2006; year++) {
                String value = random.nextInt(6) == 0 ? "" : randomNumber(random);
                rows.add(
                        row("M", year, value)
                                .replace("NY_GDP,_T", "NY_GDP," + sex)
                                .replaceAll(",A\n", value.isEmpty() ? ",L\n" : ",A\n"));
            }
        }
        List<String> releasedRows = rows.subList(0, random.nextInt(1, rows.size()));
        submit(SDMX + String.join("", releasedRows).replace(",0,0,A\n", ",0,0,E\n"));
        CheckResult sorted = FileChecks.check(SDMX + String.join("", rows), kenya, released);
        CheckResult mixed =
                FileChecks.check(SDMX + String.join("", shuffle(rows, random)), kenya, released);
        assertEquals(cells(sorted.versions()), cells(mixed.versions()), "seed " + seed);
        assertEquals(sorted.unchanged(), mixed.unchanged(), "seed " + seed);
        assertEquals(rows.size(), mixed.observations(), "seed " + seed);
        assertEquals(reasons(sorted), reasons(mixed), "seed " + seed);
    }

    @Test
    void theOrderOfRowsOfManySeriesDoesNotMatter() {
        List<String> rows = new ArrayList<>();
        for (String indicator : List.of("IT_NET_USER_ZS", "NY_GDP")) {
            for (String sex : List.of("_T", "F", "M", "_Z")) {
                for (String age : List.of("_T", "Y15T24", "_Z")) {
                    for (String place : List.of("_T", "U", "R", "_Z")) {
                        for (String rest : List.of("_T,_T", "_T,_Z", "_Z,_T", "_Z,_Z")) {
                            String key = String.join(",", indicator, sex, age, place, rest);
                            rows.add(row("M", 2020, "1").replace("NY_GDP,_T,_T,_T,_T,_T", key));
                            rows.add(row("M", 2021, "2").replace("NY_GDP,_T,_T,_T,_T,_T", key));
                        }
                    }
                }
            }
        }
        assertEquals(384, submit(SDMX + String.join("", rows)).added());
        for (int i = 1; i < rows.size(); i += 50) {
            rows.set(i, rows.get(i).replace("2021,2,", "2021,40,"));
        }
        CheckResult sorted = FileChecks.check(SDMX + String.join("", rows), kenya, released);
        assertEquals(16, sorted.revised());
        assertEquals(368, sorted.unchanged());
        assertEquals(16, sorted.findings().warnings());
        CheckResult mixed =
                FileChecks.check(
                        SDMX + String.join("", shuffle(rows, new SplittableRandom(1))),
                        kenya,
                        released);
        assertEquals(cells(sorted.versions()), cells(mixed.versions()));
        assertEquals(reasons(sorted), reasons(mixed));
    }

    private static List<String> reasons(CheckResult result) {
        return result.findings().report().stream().map(Finding::reason).sorted().toList();
    }

    @Test
    void aDuplicateFarFromTheRowsOfItsSeriesIsFound() {
        CheckResult result =
                FileChecks.check(
                        HEADER + "NY_GDP,KEN,2020,1\nBARE,KEN,2020,2\nNY_GDP,KEN,2020,1\n",
                        kenya,
                        released);
        assertTrue(findings(result).contains("4 period 2020 duplicate-cell"));
        assertEquals(3, result.rows());
    }

    private CheckResult submit(String text) {
        CheckResult result = FileChecks.check(text, kenya, released);
        released.release(result);
        return result;
    }

    private static String row(String action, int year, String value) {
        return "dataflow,DIGOBS:DF_DIGITAL(1.0.0),"
                + action
                + ",A,KEN,NY_GDP,_T,_T,_T,_T,_T,"
                + year
                + ","
                + value
                + ",USD,0,0,A\n";
    }

    private static String randomNumber(SplittableRandom random) {
        String digits = random.nextInt(10) + "." + random.nextInt(1000);
        return random.nextBoolean() ? String.valueOf(random.nextInt(1_000_000)) : "-" + digits;
    }

    private static List<String> shuffle(Iterable<String> rows, SplittableRandom random) {
        List<String> shuffled = new ArrayList<>();
        for (String row : rows) {
            shuffled.add(random.nextInt(shuffled.size() + 1), row);
        }
        return shuffled;
    }
}
