package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.sharedgrowth.observatory.indicators.submission.checking.FileChecks.findings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.FileChecks;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSource;
import org.sharedgrowth.observatory.indicators.submission.checking.SmallCatalogue;

/**
 * Which source and comment a figure shows: those of the file, the office's own source, or those
 * released before.
 */
class FigureSourceTest {
    private static final String LONG_FORMAT_HEADER = "indicator,area,period,value\n";
    private static final String SOURCE_HEADER = "indicator,area,period,value,source,comment\n";
    private static final String GDP = "A.KEN.NY_GDP._T._T._T._T._T";
    private static final String OFFICE_SOURCE = "Office NSO_KEN, 2026-11-27";

    private final FileChecks.ReleasedHistory released = new FileChecks.ReleasedHistory();
    private CheckContext kenya = SmallCatalogue.small().office("NSO_KEN", "KEN");

    @Test
    void aRevisedFigureWithoutASourceShowsTheOffice() {
        submit(SOURCE_HEADER + "NY_GDP,KEN,2020,1,ITU,Withdrawn\nNY_GDP,KEN,2021,2,ITU,Good\n");
        CheckResult result =
                submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2020,3\nNY_GDP,KEN,2021,2.0\n");
        assertEquals(
                List.of("2020 3 " + OFFICE_SOURCE + " / null", "2021 2.0 ITU / Good"),
                figures(GDP));
        assertEquals(List.of("OWN " + OFFICE_SOURCE + " 1 2", "KEPT ITU 1 3"), sources(result));
    }

    @Test
    void aNewFigureWithoutASourceShowsTheOffice() {
        submit(SOURCE_HEADER + "NY_GDP,KEN,2020,1,ITU,Good\n");
        CheckResult result =
                submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2021,1\nIT_NET_USER_ZS,KEN,2021,5\n");
        assertEquals(
                List.of("2020 1 ITU / Good", "2021 1 " + OFFICE_SOURCE + " / null"), figures(GDP));
        assertEquals(List.of("OWN " + OFFICE_SOURCE + " 2 2–3"), sources(result));
    }

    @Test
    void figuresOfAWideFileShowTheOffice() {
        CheckResult result = submit("Country Code,Indicator Code,2020,2021\nKEN,NY_GDP,1,\n");
        assertEquals(List.of("2020 1 " + OFFICE_SOURCE + " / null"), figures(GDP));
        assertEquals(List.of("OWN " + OFFICE_SOURCE + " 1 2"), sources(result));
    }

    @Test
    void theSourceInTheFileIsShown() {
        CheckResult result =
                submit(SOURCE_HEADER + "NY_GDP,KEN,2020,1,Census,New\nNY_GDP,KEN,2021,2,,\n");
        assertEquals(
                List.of("2020 1 Census / New", "2021 2 " + OFFICE_SOURCE + " / null"),
                figures(GDP));
        assertEquals(
                List.of("STATED Census 1 2", "OWN " + OFFICE_SOURCE + " 1 3"), sources(result));
    }

    @Test
    void anEmptyCellKeepsTheSourceOfAnUnchangedFigure() {
        submit(SOURCE_HEADER + "NY_GDP,KEN,2020,1,ITU,Good\n");
        CheckResult result = submit(SOURCE_HEADER + "NY_GDP,KEN,2020,1,,\n");
        assertEquals(List.of("2020 1 ITU / null"), figures(GDP));
        assertEquals(List.of("KEPT ITU 1 2"), sources(result));
    }

    @Test
    void aChangedStatusKeepsSourceAndComment() {
        submit(SOURCE_HEADER + "NY_GDP,KEN,2020,1,ITU,Good\n");
        submit("indicator,area,period,value,status\nNY_GDP,KEN,2020,1,E\n");
        assertEquals(List.of("2020 1 ITU / Good"), figures(GDP));
    }

    @Test
    void aMissingValueDoesNotKeepTheSource() {
        submit(SOURCE_HEADER + "NY_GDP,KEN,2020,1,ITU,Good\n");
        CheckResult result = submit("indicator,area,period,value,status\nNY_GDP,KEN,2020,,L\n");
        assertEquals(List.of("2020 null null / null"), figures(GDP));
        assertEquals(List.of(), sources(result));
        submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2020,1\n");
        assertEquals(List.of("2020 1 " + OFFICE_SOURCE + " / null"), figures(GDP));
    }

    @Test
    void theSameDigitsInAnotherUnitAreANewFigure() {
        submit(SOURCE_HEADER + "NY_GDP,KEN,2020,1,ITU,Good\n");
        submit("indicator,area,period,value,unitMultiplier,status\nNY_GDP,KEN,2020,1,3,B\n");
        assertEquals(List.of("2020 1 " + OFFICE_SOURCE + " / null"), figures(GDP));
    }

    @Test
    void aRevisionOnTheSameDayIsOwnThoughTheSourceTextIsTheSame() {
        submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2020,1\nNY_GDP,KEN,2021,2\n");
        CheckResult result =
                submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2020,3\nNY_GDP,KEN,2021,2.0\n");
        assertEquals(
                List.of("OWN " + OFFICE_SOURCE + " 1 2", "KEPT " + OFFICE_SOURCE + " 1 3"),
                sources(result));
    }

    @Test
    void anEmptyCellBesideAStatedSourceIsNotStated() {
        String file = SOURCE_HEADER + "NY_GDP,KEN,2020,1,ITU,\nNY_GDP,KEN,2021,2,,\n";
        submit(file);
        assertEquals(
                List.of("STATED ITU 1 2", "KEPT " + OFFICE_SOURCE + " 1 3"), sources(submit(file)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSameFileOnAnotherDayChangesNothing(boolean inOrder) {
        String first = "NY_GDP,KEN,2020,1\n";
        String second = "NY_GDP,KEN,2021,2\n";
        submit(LONG_FORMAT_HEADER + first + second);
        kenya = aDayLater(kenya);
        CheckResult again =
                submit(LONG_FORMAT_HEADER + (inOrder ? first + second : second + first));
        assertEquals(1, again.unchanged());
        assertEquals(List.of("KEPT " + OFFICE_SOURCE + " 2 2–3"), sources(again));
    }

    @Test
    void anUnchangedFigureStaysWithoutASource() {
        submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2020,1\n");
        SeriesContent contentWithoutSource = withoutSource(released.content(GDP));
        released.put(GDP, FileSeries.pack(contentWithoutSource));
        CheckResult result = submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2020,1\n");
        assertEquals(1, result.unchanged());
        assertEquals(List.of("KEPT null 1 2"), sources(result));
    }

    @Test
    void aFileWithErrorsShowsNoSources() {
        assertEquals(List.of(), sources(submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2020,x\n")));
    }

    @Test
    void aSeriesSourceIsNotAppliedToNewFigures() {
        kenya = SmallCatalogue.ofSurvey().office("NSO_KEN", "KEN");
        String key = "A.KEN.NY_GDP._T";
        submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2020,1\n");
        assertEquals(OFFICE_SOURCE, seriesAttribute(key, 1));
        assertNull(seriesAttribute(key, 2));
        submit(
                """
                indicator,area,period,value,source,comment_ts
                NY_GDP,KEN,2020,1,ITU,Rounded
                NY_GDP,KEN,2021,2,ITU,Rounded
                """);
        assertEquals("ITU", seriesAttribute(key, 1));

        CheckResult part = submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2020,7\n");
        assertEquals(
                List.of("2 SOURCE  series-source", "2 COMMENT_TS Rounded comment-dropped"),
                findings(part));
        CheckResult stated = submit("indicator,area,period,value,source\nNY_GDP,KEN,2020,7,ITU\n");
        assertEquals(List.of("STATED ITU 1 2"), sources(stated));
        String sourced = "indicator,area,period,value,source\n";
        assertEquals(
                List.of("2 source Census series-source"),
                findings(submit(sourced + "NY_GDP,KEN,2020,6,Census\n")));
        assertEquals("ITU", seriesAttribute(key, 1));
        CheckResult whole = submit(LONG_FORMAT_HEADER + "NY_GDP,KEN,2020,8\nNY_GDP,KEN,2021,9\n");
        assertEquals(OFFICE_SOURCE, seriesAttribute(key, 1));
        assertNull(seriesAttribute(key, 2));
        assertEquals(List.of("OWN " + OFFICE_SOURCE + " 2 2–3"), sources(whole));
    }

    @Test
    void manySourcesAreListedUpToALimit() {
        StringBuilder file = new StringBuilder("indicator,area,sex,age,period,value,source\n");
        for (int year = 1750; year < 2000; year++) {
            file.append("NY_GDP,KEN,_T,_T,").append(year).append(",1,S").append(year).append('\n');
        }
        List<ShownSource> sources = submit(file.toString()).sources();
        assertEquals(201, sources.size());
        assertEquals("…", sources.getLast().source());
        assertEquals(50, sources.getLast().figures());
        assertEquals("202–251", sources.getLast().rows());
    }

    private static CheckContext aDayLater(CheckContext context) {
        return new CheckContext(
                context.catalogue(),
                context.flow(),
                context.agreement(),
                context.provider(),
                context.skipUnknown(),
                context.sent().plusDays(1));
    }

    private CheckResult submit(String text) {
        CheckResult result = FileChecks.check(text, kenya, released);
        released.release(result);
        return result;
    }

    /** The sources as lines {@code origin source figures rows}. */
    private static List<String> sources(CheckResult result) {
        return result.sources().stream()
                .map(s -> s.origin() + " " + s.source() + " " + s.figures() + " " + s.rows())
                .toList();
    }

    /** The figures as lines {@code period value source / comment}. */
    private List<String> figures(String key) {
        SeriesContent content = released.content(key);
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            figures.add(
                    new TimePeriod(content.frequency(), content.periods()[i])
                            + " "
                            + content.values().value(i)
                            + " "
                            + content.observationAttributes().get(2).at(i)
                            + " / "
                            + content.observationAttributes().get(3).at(i));
        }
        return figures;
    }

    private @Nullable String seriesAttribute(String key, int attribute) {
        return released.content(key).seriesAttributes().get(attribute);
    }

    private static SeriesContent withoutSource(SeriesContent content) {
        var columns = new ArrayList<>(content.observationAttributes());
        columns.set(2, new SeriesContent.AttributeColumn.Uniform(null));
        return new SeriesContent(
                content.frequency(),
                content.periods(),
                content.values(),
                content.seriesAttributes(),
                columns);
    }
}
