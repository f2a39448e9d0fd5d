package org.sharedgrowth.observatory.indicators.analysis.trend.diffusion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.trend.Curve;
import org.sharedgrowth.observatory.analysis.trend.Diffusion;
import org.sharedgrowth.observatory.analysis.trend.Series;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.EstimateView;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.analysis.trend.ResultParts;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/**
 * Writes diffusion curves as a page of JSON or as CSV with all areas. Fits only the curves that it
 * writes.
 */
final class DiffusionAnswers {
    private final TrendFigures figures;
    private final Curve.Kind kind;
    private final Languages languages;
    private final AreaNames names;
    private final List<String> areas;

    DiffusionAnswers(TrendFigures figures, Curve.Kind kind, Languages languages) {
        this.figures = figures;
        this.kind = kind;
        this.languages = languages;
        this.names = new AreaNames(figures.figures().scope(), languages.preferred());
        this.areas = figures.reporting();
    }

    DiffusionView.DiffusionPage page(Paging paging) {
        return new DiffusionView.DiffusionPage(
                paging.number(),
                paging.size(),
                areas.size(),
                ParameterValues.name(kind),
                paging.items(areas).stream().map(this::view).toList(),
                Basis.of(Method.DIFFUSION, figures.figures(), languages, List.of()));
    }

    private DiffusionView view(String area) {
        Series series = figures.series(area);
        Series positive = series.positive();
        Result<Diffusion> result = Diffusion.of(positive, kind, figures.greatest());
        Diffusion found = ResultParts.value(result);
        return new DiffusionView(
                area,
                names.of(area),
                positive.size(),
                dropped(series, positive),
                found == null ? null : fit(found),
                ResultParts.view(result, languages.language()));
    }

    private static List<String> dropped(Series all, Series kept) {
        return IntStream.range(0, all.size())
                .filter(i -> Arrays.binarySearch(kept.times(), all.times()[i]) < 0)
                .mapToObj(i -> String.valueOf((int) all.times()[i]))
                .toList();
    }

    private static DiffusionView.FitView fit(Diffusion found) {
        return new DiffusionView.FitView(
                EstimateView.of(found.asymptote()),
                EstimateView.of(Result.of(found.midpoint())),
                EstimateView.of(Result.of(found.scale())),
                found.curve().takeover(),
                found.sigma(),
                found.df());
    }

    CsvLines csv() {
        CsvLines lines =
                new CsvLines(
                        "area",
                        "area_name",
                        "curve",
                        "points",
                        "dropped",
                        "asymptote",
                        "asymptote_se",
                        "asymptote_reason",
                        "midpoint",
                        "midpoint_se",
                        "scale",
                        "scale_se",
                        "takeover",
                        "deviation",
                        "reason");
        areas.forEach(area -> lines.row(cells(view(area))));
        return lines;
    }

    private @Nullable Object[] cells(DiffusionView row) {
        DiffusionView.FitView fit = row.fit();
        return new @Nullable Object[] {
            row.area(),
            row.areaName(),
            ParameterValues.name(kind),
            row.points(),
            row.dropped(),
            fit == null ? null : fit.asymptote().value(),
            fit == null ? null : fit.asymptote().standardError(),
            fit == null ? null : fit.asymptote().reason(),
            fit == null ? null : fit.midpoint().value(),
            fit == null ? null : fit.midpoint().standardError(),
            fit == null ? null : fit.scale().value(),
            fit == null ? null : fit.scale().standardError(),
            fit == null ? null : (Double) fit.takeover(),
            fit == null ? null : (Double) fit.deviation(),
            row.refusal() == null ? null : row.refusal().reason()
        };
    }
}
