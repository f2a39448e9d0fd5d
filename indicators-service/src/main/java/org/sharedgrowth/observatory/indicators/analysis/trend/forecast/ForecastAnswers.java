package org.sharedgrowth.observatory.indicators.analysis.trend.forecast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.trend.Series;
import org.sharedgrowth.observatory.analysis.trend.forecast.Choice;
import org.sharedgrowth.observatory.analysis.trend.forecast.Forecast;
import org.sharedgrowth.observatory.analysis.trend.forecast.Model;
import org.sharedgrowth.observatory.analysis.trend.forecast.Plan;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.analysis.trend.ResultParts;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Writes forecasts as a page of JSON or as CSV with all areas. Computes only the forecasts that it
 * writes.
 */
final class ForecastAnswers {
    private static final String FORECAST = "F";

    /** Approximate memory of a result in bytes, without its forecast. */
    private static final int OVERHEAD = 200;

    private final TrendFigures figures;
    private final ForecastRequest request;
    private final Languages languages;
    private final AreaNames names;
    private final Plan plan;
    private final List<String> areas;

    ForecastAnswers(TrendFigures figures, ForecastRequest request, Languages languages) {
        this.figures = figures;
        this.request = request;
        this.languages = languages;
        this.names = new AreaNames(figures.figures().scope(), languages.preferred());
        this.plan = request.plan(figures);
        this.areas = figures.reporting();
    }

    ForecastView.ForecastPage page(Paging paging) {
        return new ForecastView.ForecastPage(
                paging.number(),
                paging.size(),
                areas.size(),
                request.level(),
                views(paging.items(areas)),
                Basis.of(Method.FORECAST, figures.figures(), languages, List.of()));
    }

    /**
     * Views in the order of the areas. Areas do not depend on each other, so they are computed in
     * parallel.
     */
    private List<ForecastView> views(List<String> shown) {
        return shown.parallelStream().map(this::view).toList();
    }

    private ForecastView view(String area) {
        Series series = figures.series(area);
        Result<Choice> result = forecast(series);
        Choice choice = ResultParts.value(result);
        Language language = languages.language();
        Forecast forecast = choice == null ? null : choice.forecast();
        return new ForecastView(
                area,
                names.of(area),
                String.valueOf((int) series.lastTime()),
                forecast == null ? null : ParameterValues.name(forecast.model()),
                forecast == null || forecast.boundsMethod() == null
                        ? null
                        : ParameterValues.name(forecast.boundsMethod()),
                forecast == null ? List.of() : points(forecast),
                choice == null
                        ? List.of()
                        : choice.tests().stream().map(ForecastView.TestView::of).toList(),
                choice == null ? List.of() : untested(choice, language),
                ResultParts.view(result, language));
    }

    /** Keeps each forecast with the figures, because fitting takes longer than anything else. */
    private Result<Choice> forecast(Series series) {
        return figures.figures()
                .once(
                        new ForecastKey(request.model(), plan, series.area()),
                        () -> request.forecast(series, plan),
                        ForecastAnswers::bytes);
    }

    /**
     * The key under which a forecast is kept with the figures.
     *
     * @param model null for the best model
     */
    private record ForecastKey(@Nullable Model model, Plan plan, String area) {}

    private static long bytes(Result<Choice> result) {
        Choice choice = ResultParts.value(result);
        return choice == null ? OVERHEAD : OVERHEAD + choice.bytes();
    }

    private static List<ForecastView.PointView> points(Forecast forecast) {
        List<ForecastView.PointView> points = new ArrayList<>();
        for (int step = 0; step < forecast.times().length; step++) {
            points.add(
                    new ForecastView.PointView(
                            String.valueOf(Math.round(forecast.times()[step])),
                            forecast.values()[step],
                            forecast.low()[step],
                            forecast.high()[step],
                            FORECAST));
        }
        return points;
    }

    private static List<ForecastView.UntestedView> untested(Choice choice, Language language) {
        return choice.refused().entrySet().stream()
                .map(each ->
                        new ForecastView.UntestedView(
                                ParameterValues.name(each.getKey()),
                                Refusals.view(each.getValue(), language)))
                .toList();
    }

    /**
     * One line for each forecast value; for an area without a forecast, one line with the reason.
     */
    CsvLines csv() {
        CsvLines lines =
                new CsvLines(
                        "area",
                        "area_name",
                        "period",
                        "value",
                        "low",
                        "high",
                        "status",
                        "model",
                        "mean_error",
                        "covered",
                        "reason");
        for (ForecastView row : views(areas)) {
            ForecastView.TestView test =
                    row.tests().stream()
                            .filter(each -> each.model().equals(row.model()))
                            .findFirst()
                            .orElse(null);
            for (ForecastView.PointView point : row.values()) {
                lines.row(
                        row.area(),
                        row.areaName(),
                        point.period(),
                        point.value(),
                        point.low(),
                        point.high(),
                        point.status(),
                        row.model(),
                        test == null ? null : (Double) test.meanError(),
                        test == null ? null : (Double) test.covered(),
                        null);
            }
            if (row.refusal() != null) {
                String reason = row.refusal().reason();
                lines.row(
                        row.area(),
                        row.areaName(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        reason);
            }
        }
        return lines;
    }
}
