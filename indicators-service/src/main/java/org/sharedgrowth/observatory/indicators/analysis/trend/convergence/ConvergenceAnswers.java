package org.sharedgrowth.observatory.indicators.analysis.trend.convergence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.trend.Convergence;
import org.sharedgrowth.observatory.analysis.trend.Slope;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis.WarningView;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.trend.ResultParts;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Writes convergence between two years as JSON or as CSV with one row. */
final class ConvergenceAnswers {
    private final TrendFigures figures;
    private final int from;
    private final int to;
    private final Languages languages;
    private final Convergence found;

    /** Computes convergence; throws a problem if the method refuses it. */
    ConvergenceAnswers(TrendFigures figures, int from, int to, Languages languages) {
        this.figures = figures;
        this.from = from;
        this.to = to;
        this.languages = languages;
        Reason nothing = figures.figures().scope().noFigureReason();
        if (nothing == Reason.UNKNOWN_AT_DATE && figures.column().isEmpty()) {
            throw Refusals.problem(nothing, Detail.indicator(figures.column().key().indicator()));
        }
        this.found =
                Refusals.valueOf(
                        Convergence.of(
                                figures.figures().areas(),
                                figures.at(from),
                                figures.at(to),
                                to - from,
                                figures.greatest()));
    }

    ConvergenceView view() {
        Language language = languages.language();
        AreaNames names = new AreaNames(figures.figures().scope(), languages.preferred());
        Result<Slope> logit = found.logit();
        Slope slope = logit == null ? null : ResultParts.value(logit);
        return new ConvergenceView(
                String.valueOf(from),
                String.valueOf(to),
                found.used().size(),
                found.dropped().stream().map(names::areaWithName).toList(),
                ConvergenceView.SpreadView.of(found.first()),
                ConvergenceView.SpreadView.of(found.last()),
                ConvergenceView.SlopeView.of(found.beta()),
                ResultParts.value(found.speed()),
                ResultParts.view(found.speed(), language),
                ResultParts.value(found.halfLife()),
                ResultParts.view(found.halfLife(), language),
                slope == null ? null : ConvergenceView.SlopeView.of(slope),
                logit == null ? null : ResultParts.view(logit, language),
                Basis.of(Method.CONVERGENCE, figures.figures(), languages, warnings(language)));
    }

    private List<WarningView> warnings(Language language) {
        return found.logit() == null
                ? List.of()
                : List.of(
                        new WarningView(
                                "bounded-scale",
                                Texts.of(ConvergenceText.class, language).bounded(),
                                null,
                                null));
    }

    CsvLines csv() {
        CsvLines lines =
                new CsvLines(
                        "from",
                        "to",
                        "areas",
                        "dropped",
                        "sigma_first",
                        "sigma_last",
                        "variation_first",
                        "variation_last",
                        "range_first",
                        "range_last",
                        "beta",
                        "beta_se",
                        "beta_t",
                        "beta_p",
                        "beta_r2",
                        "speed",
                        "half_life",
                        "logit_beta",
                        "logit_beta_se");
        Result<Slope> logit = found.logit();
        @Nullable Slope slope = logit == null ? null : ResultParts.value(logit);
        lines.row(
                from,
                to,
                found.used().size(),
                found.dropped(),
                found.first().sigma(),
                found.last().sigma(),
                found.first().variation(),
                found.last().variation(),
                found.first().range(),
                found.last().range(),
                found.beta().slope(),
                found.beta().se(),
                found.beta().t(),
                found.beta().p(),
                found.beta().r2(),
                ResultParts.value(found.speed()),
                ResultParts.value(found.halfLife()),
                slope == null ? null : (Double) slope.slope(),
                slope == null ? null : (Double) slope.se());
        return lines;
    }
}
