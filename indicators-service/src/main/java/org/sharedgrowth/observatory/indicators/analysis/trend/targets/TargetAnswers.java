package org.sharedgrowth.observatory.indicators.analysis.trend.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.trend.Progress;
import org.sharedgrowth.observatory.analysis.trend.Series;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.analysis.trend.ResultParts;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Writes progress towards a target as a page of JSON or as CSV with all areas. */
final class TargetAnswers {
    private final TrendFigures figures;
    private final TargetRequest request;
    private final Languages languages;
    private final AreaNames names;
    private final boolean rises;
    private final List<TargetRow> rows;

    TargetAnswers(TrendFigures figures, TargetRequest request, Languages languages) {
        this.figures = figures;
        this.request = request;
        this.languages = languages;
        this.names = new AreaNames(figures.figures().scope(), languages.preferred());
        this.rises =
                request.direction() == null
                        ? !figures.lowerIsBetter()
                        : request.direction() == TargetRequest.Direction.RISE;
        this.rows =
                figures.reporting().stream()
                        .map(area -> TargetRow.of(figures.series(area), request, rises))
                        .toList();
    }

    TargetView.TargetPage page(Paging paging) {
        List<String> withoutFigures = new ArrayList<>(figures.figures().areas());
        withoutFigures.removeAll(figures.reporting());
        return new TargetView.TargetPage(
                paging.number(),
                paging.size(),
                rows.size(),
                request.target(),
                String.valueOf(request.due()),
                rises ? "rise" : "fall",
                countVerdicts(),
                withoutFigures.stream().map(names::areaWithName).toList(),
                paging.items(rows).stream().map(this::view).toList(),
                Basis.of(Method.TARGET_PROGRESS, figures.figures(), languages, List.of()));
    }

    /** The number of areas with each verdict, from the best verdict to the worst. */
    private Map<String, Integer> countVerdicts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Progress.Verdict verdict : Progress.Verdict.values()) {
            counts.put(ParameterValues.name(verdict), 0);
        }
        for (TargetRow row : rows) {
            Progress progress = ResultParts.value(row.progress());
            if (progress != null) {
                counts.merge(ParameterValues.name(progress.verdict()), 1, Integer::sum);
            }
        }
        return counts;
    }

    private TargetView view(TargetRow row) {
        Series sinceBaseline = row.sinceBaseline();
        Progress progress = ResultParts.value(row.progress());
        return new TargetView(
                sinceBaseline.area(),
                names.of(sinceBaseline.area()),
                sinceBaseline.size() == 0 ? null : point(sinceBaseline, 0),
                sinceBaseline.size() == 0 ? null : point(sinceBaseline, sinceBaseline.size() - 1),
                progress == null ? null : view(progress, row.anticipated()),
                ResultParts.view(row.progress(), languages.language()));
    }

    private static TargetView.PointView point(Series series, int position) {
        return new TargetView.PointView(
                String.valueOf((int) series.times()[position]), series.values()[position]);
    }

    private static TargetView.ProgressView view(Progress progress, @Nullable Double anticipated) {
        Progress.Pace growth = progress.compound();
        return new TargetView.ProgressView(
                ParameterValues.name(progress.verdict()),
                progress.ratio(),
                growth == null ? "line" : "growth",
                growth == null ? null : TargetView.PaceView.of(growth),
                TargetView.PaceView.of(progress.linear()),
                progress.currentStatus(),
                anticipated);
    }

    CsvLines csv() {
        CsvLines lines =
                new CsvLines(
                        "area",
                        "area_name",
                        "baseline_period",
                        "baseline",
                        "newest_period",
                        "newest",
                        "target",
                        "due",
                        "verdict",
                        "ratio",
                        "by",
                        "projection_growth",
                        "reached_growth",
                        "required_growth",
                        "projection_line",
                        "reached_line",
                        "required_line",
                        "anticipated",
                        "current_status",
                        "reason");
        rows.forEach(row -> lines.row(cells(view(row))));
        return lines;
    }

    private @Nullable Object[] cells(TargetView row) {
        TargetView.ProgressView progress = row.progress();
        TargetView.PaceView growth = progress == null ? null : progress.growth();
        TargetView.PaceView linear = progress == null ? null : progress.line();
        return new @Nullable Object[] {
            row.area(),
            row.areaName(),
            row.baseline() == null ? null : row.baseline().period(),
            row.baseline() == null ? null : (Double) row.baseline().value(),
            row.newest() == null ? null : row.newest().period(),
            row.newest() == null ? null : (Double) row.newest().value(),
            request.target(),
            request.due(),
            progress == null ? null : progress.verdict(),
            progress == null ? null : progress.ratio(),
            progress == null ? null : progress.by(),
            growth == null ? null : growth.projection(),
            growth == null ? null : growth.reached(),
            growth == null ? null : (Double) growth.requiredFromNow(),
            linear == null ? null : linear.projection(),
            linear == null ? null : linear.reached(),
            linear == null ? null : (Double) linear.requiredFromNow(),
            progress == null ? null : progress.anticipated(),
            progress == null ? null : (Double) progress.currentStatus(),
            row.refusal() == null ? null : row.refusal().reason()
        };
    }
}
