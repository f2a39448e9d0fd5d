package org.sharedgrowth.observatory.indicators.analysis.trend.distance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.trend.CatchUp;
import org.sharedgrowth.observatory.analysis.trend.Series;
import org.sharedgrowth.observatory.analysis.trend.TimeDistance;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.analysis.trend.ResultParts;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Writes time distances as a page of JSON or as CSV with all areas. */
final class DistanceAnswers {
    private final TrendFigures figures;
    private final DistanceRequest request;
    private final Languages languages;
    private final AreaNames names;
    private final Series reference;
    private final List<String> areas;

    DistanceAnswers(TrendFigures figures, DistanceRequest request, Languages languages) {
        this.figures = figures;
        this.request = request;
        this.languages = languages;
        this.names = new AreaNames(figures.figures().scope(), languages.preferred());
        this.reference = figures.series(request.reference());
        this.areas =
                request.areas().stream()
                        .filter(area -> !area.equals(request.reference()))
                        .filter(area -> figures.series(area).size() > 0)
                        .toList();
    }

    DistanceView.DistancePage page(Paging paging) {
        return new DistanceView.DistancePage(
                paging.number(),
                paging.size(),
                areas.size(),
                names.areaWithName(request.reference()),
                paging.items(areas).stream().map(this::view).toList(),
                Basis.of(Method.TIME_DISTANCE, figures.figures(), languages, List.of()));
    }

    private DistanceView view(String area) {
        Series series = figures.series(area);
        double level = request.level() == null ? series.lastValue() : request.level();
        Result<TimeDistance> distance = distance(series, level);
        Result<CatchUp> catchUp = catchUp(series);
        TimeDistance found = ResultParts.value(distance);
        CatchUp meeting = ResultParts.value(catchUp);
        return new DistanceView(
                area,
                names.of(area),
                level,
                found == null ? null : (Double) found.a().time(),
                found == null ? null : (Double) found.b().time(),
                found == null ? null : (Double) found.years(),
                found == null ? List.of() : warnings(found),
                ResultParts.view(distance, languages.language()),
                meeting == null ? null : (Double) meeting.time(),
                ResultParts.view(catchUp, languages.language()));
    }

    private Result<TimeDistance> distance(Series series, double level) {
        return reference.size() == 0
                ? missingReference()
                : TimeDistance.of(reference, series, level);
    }

    private Result<CatchUp> catchUp(Series series) {
        return reference.size() == 0
                ? missingReference()
                : CatchUp.of(reference, series, request.points());
    }

    private <T> Result<T> missingReference() {
        return Result.refused(Reason.MISSING_REFERENCE, Detail.area(request.reference()));
    }

    private static List<String> warnings(TimeDistance distance) {
        List<String> warnings = new ArrayList<>();
        if (distance.hasWideGap()) {
            warnings.add("wide-gap");
        }
        if (distance.fallsBelow()) {
            warnings.add("falls-below");
        }
        return warnings;
    }

    CsvLines csv() {
        CsvLines lines =
                new CsvLines(
                        "area",
                        "area_name",
                        "reference",
                        "level",
                        "reference_time",
                        "time",
                        "years",
                        "warnings",
                        "reason",
                        "catch_up",
                        "catch_up_reason");
        for (String area : areas) {
            DistanceView row = view(area);
            lines.row(
                    area,
                    row.areaName(),
                    request.reference(),
                    row.level(),
                    row.referenceTime(),
                    row.time(),
                    row.years(),
                    row.warnings(),
                    reason(row.refusal()),
                    row.catchUp(),
                    reason(row.catchUpRefusal()));
        }
        return lines;
    }

    private static @Nullable String reason(@Nullable RefusalView refusal) {
        return refusal == null ? null : refusal.reason();
    }
}
