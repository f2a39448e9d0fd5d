package org.sharedgrowth.observatory.indicators.analysis.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.analysis.index.draws.Dominance;
import org.sharedgrowth.observatory.analysis.index.draws.RankDraws;
import org.sharedgrowth.observatory.analysis.index.draws.RankTally;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexStamp;
import org.sharedgrowth.observatory.indicators.analysis.score.ScoreViews;
import org.sharedgrowth.observatory.indicators.problem.Languages;

/** Turns the ranks counted over all draws into answers, in JSON and CSV. */
public final class RankAnswers {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final IndexInYear indexInYear;
    private final RankSettings settings;
    private final Languages languages;
    private final ScoreViews views;
    private final @Nullable RevisedFigures revised;

    /**
     * Prepares to make answers from the draws of one year.
     *
     * @param revised how figures are revised in the draws; null if the draws use standard errors
     */
    public RankAnswers(
            IndexInYear indexInYear,
            RankSettings settings,
            Languages languages,
            @Nullable RevisedFigures revised) {
        this.revised = revised;
        this.indexInYear = indexInYear;
        this.settings = settings;
        this.languages = languages;
        this.views = new ScoreViews(indexInYear.index(), languages);
    }

    /**
     * The answer.
     *
     * @param shown whether an area is part of the answer
     * @param pairs whether the answer has, for each area, the probabilities of being ahead of the
     *     others
     */
    public RankAnswer answer(
            RankDraws draws, RankTally tally, Predicate<String> shown, boolean pairs) {
        Scores scores = draws.nominal();
        int[] rows = draws.units();
        Dominance dominance = Dominance.of(scores);
        List<RankAnswer.Item> items =
                IntStream.range(0, rows.length)
                        .boxed()
                        .filter(unit -> shown.test(scores.inputs().area(rows[unit])))
                        .sorted(Comparator.comparingInt(unit -> scores.ranks()[rows[unit]]))
                        .map(unit -> item(scores, rows, unit, tally, dominance, pairs))
                        .toList();
        return new RankAnswer(
                IndexStamp.of(indexInYear.index()),
                views.basis(Method.RANK_UNCERTAINTY),
                indexInYear.period(),
                tally.draws(),
                settings.seed(),
                settings.spread(),
                settings.allWeightsEquallyLikely() ? "any" : "near",
                revised == null ? indexInYear.figuresWithErrors() : 0,
                revised == null ? null : revised.views(languages.language()),
                rows.length,
                items,
                unranked(scores, shown));
    }

    private RankAnswer.Item item(
            Scores scores,
            int[] rows,
            int unit,
            RankTally tally,
            Dominance dominance,
            boolean pairs) {
        String area = scores.inputs().area(rows[unit]);
        List<String> indistinguishable = new ArrayList<>();
        List<String> aheadUnderEveryWeight = new ArrayList<>();
        Map<String, Double> ahead = pairs ? new LinkedHashMap<>() : null;
        for (int other = 0; other < rows.length; other++) {
            String code = scores.inputs().area(rows[other]);
            if (other != unit && tally.isIndistinguishable(unit, other)) {
                indistinguishable.add(code);
            }
            if (dominance.isAhead(rows[unit], rows[other])) {
                aheadUnderEveryWeight.add(code);
            }
            if (ahead != null && other != unit) {
                ahead.put(code, tally.ahead(unit, other));
            }
        }
        return new RankAnswer.Item(
                area,
                views.areaName(area),
                scores.printed()[rows[unit]],
                scores.ranks()[rows[unit]],
                tally.quantile(unit, LOW),
                tally.quantile(unit, 0.5),
                tally.quantile(unit, HIGH),
                tally.mean(unit),
                shares(tally, unit),
                indistinguishable,
                aheadUnderEveryWeight,
                ahead);
    }

    private static Map<String, Double> shares(RankTally tally, int unit) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int rank = 1; rank <= tally.units(); rank++) {
            double share = tally.share(unit, rank);
            if (share > 0) {
                shares.put(Integer.toString(rank), share);
            }
        }
        return shares;
    }

    private List<RefusalView> unranked(Scores scores, Predicate<String> shown) {
        List<RefusalView> unranked = new ArrayList<>();
        for (int row = 0; row < scores.inputs().rows(); row++) {
            Refused<?> why = scores.score().refusal(row);
            String area = scores.inputs().area(row);
            if (why != null && shown.test(area)) {
                unranked.add(
                        Refusals.view(
                                why.reason(), why.detail().withArea(area), languages.language()));
            }
        }
        return unranked;
    }

    /** The ranked areas of an answer as CSV. */
    static CsvLines csv(RankAnswer answer) {
        CsvLines lines =
                new CsvLines(
                        "index",
                        "version",
                        "area",
                        "period",
                        "printed",
                        "rank",
                        "low",
                        "median",
                        "high",
                        "mean",
                        "indistinguishable",
                        "aheadUnderEveryWeight",
                        "draws",
                        "seed");
        for (RankAnswer.Item item : answer.items()) {
            @Nullable Object[] cells = {
                answer.index().code(),
                answer.index().version(),
                item.area(),
                answer.period(),
                item.printed(),
                item.rank(),
                item.low(),
                item.median(),
                item.high(),
                item.mean(),
                item.indistinguishable(),
                item.aheadUnderEveryWeight(),
                answer.draws(),
                answer.seed()
            };
            lines.row(cells);
        }
        return lines;
    }
}
