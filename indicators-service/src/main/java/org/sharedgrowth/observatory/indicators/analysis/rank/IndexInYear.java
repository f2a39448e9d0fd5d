package org.sharedgrowth.observatory.indicators.analysis.rank;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.NodeValues;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.analysis.index.draws.FigureChanges;
import org.sharedgrowth.observatory.analysis.index.draws.RankDraws;
import org.sharedgrowth.observatory.analysis.index.draws.RankTally;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexWithFigures;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * An index with the figures of one year.
 *
 * @param yearPosition position of the year in the figures
 * @param inputs figures of that year
 */
public record IndexInYear(IndexWithFigures index, int yearPosition, Columns inputs) {

    /** The newest year of the figures in which an area has a score. */
    public static IndexInYear newest(IndexWithFigures index) {
        Columns all = index.columns();
        Scores scores = index.scores();
        int areas = all.areas().size();
        for (int yearPosition = all.periods().size() - 1; yearPosition >= 0; yearPosition--) {
            int first = yearPosition * areas;
            if (Arrays.stream(scores.ranks(), first, first + areas).anyMatch(rank -> rank > 0)) {
                return new IndexInYear(index, yearPosition, cut(all, yearPosition));
            }
        }
        throw noScore(index);
    }

    /** The years in which an area has a score, ascending. */
    public static List<String> years(IndexWithFigures index) {
        Columns all = index.columns();
        int[] ranks = index.scores().ranks();
        int areas = all.areas().size();
        return IntStream.range(0, all.periods().size())
                .filter(yearPosition ->
                        Arrays.stream(ranks, yearPosition * areas, (yearPosition + 1) * areas)
                                .anyMatch(rank -> rank > 0))
                .mapToObj(all.periods()::get)
                .toList();
    }

    /**
     * Why no area has a score in any year. If a score was refused for a reason other than missing
     * figures, the problem is the newest such refusal. Otherwise the problem names the inputs that
     * have no figure at all; if every input has figures, it names what is missing in the area that
     * lacks the fewest inputs.
     */
    public static Problem noScore(IndexWithFigures index) {
        Columns all = index.columns();
        NodeValues score = index.scores().score();
        int areas = all.areas().size();
        Refused<?> fewestMissing = null;
        for (int yearPosition = all.periods().size() - 1; yearPosition >= 0; yearPosition--) {
            for (int row = yearPosition * areas; row < (yearPosition + 1) * areas; row++) {
                Refused<?> why = score.refusal(row);
                if (why != null && why.reason() != Reason.MISSING_COMPONENT) {
                    return Refusals.problem(
                            why.reason(),
                            why.detail().withArea(all.areas().get(row - yearPosition * areas)));
                }
                if (why != null
                        && (fewestMissing == null
                                || why.detail().missing().size()
                                        < fewestMissing.detail().missing().size())) {
                    Detail detail =
                            why.detail().withArea(all.areas().get(row - yearPosition * areas));
                    fewestMissing = new Refused<>(why.reason(), detail);
                }
            }
        }
        Detail missingInputs = index.missingInputs();
        return missingInputs.missing().isEmpty() && fewestMissing != null
                ? Refusals.problem(fewestMissing)
                : Refusals.problem(Reason.MISSING_COMPONENT, missingInputs);
    }

    /**
     * The index in a year, even if no area has a score in that year. If {@code year} is null, the
     * newest year with a score is used.
     *
     * @throws org.sharedgrowth.observatory.service.problem.Problem 422 if the figures do not have
     *     the year, or if {@code year} is null and no area has a score in any year
     */
    public static IndexInYear of(IndexWithFigures index, @Nullable Integer year) {
        if (year == null) {
            return newest(index);
        }
        Columns all = index.columns();
        int position = all.periods().indexOf(year.toString());
        if (position < 0) {
            throw Refusals.problem(
                    index.figures().scope().noFigureReason(),
                    Detail.indicator(index.definition().code()).withValue(year, null));
        }
        return new IndexInYear(index, position, cut(all, position));
    }

    private static Columns cut(Columns all, int yearPosition) {
        int areas = all.areas().size();
        double[][] values = new double[all.indicators().size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    Arrays.copyOfRange(
                            all.values()[i], yearPosition * areas, (yearPosition + 1) * areas);
        }
        return new Columns(
                all.areas(), List.of(all.periods().get(yearPosition)), all.indicators(), values);
    }

    /** The year as text, such as 2021. */
    public String period() {
        return inputs.periods().getFirst();
    }

    /** The draws of ranks under the settings; standard errors are used where figures have them. */
    public RankDraws draws(RankSettings settings) {
        return draws(settings, errors(), null);
    }

    /** The draws of ranks with revisions of figures instead of their standard errors. */
    public RankDraws draws(RankSettings settings, FigureChanges revisions) {
        return draws(settings, null, revisions);
    }

    private RankDraws draws(
            RankSettings settings,
            double @Nullable [][] errors,
            @Nullable FigureChanges revisions) {
        return Refusals.valueOf(
                RankDraws.of(
                        index.definition(),
                        inputs,
                        new RankDraws.Uncertainty(
                                settings.spread(),
                                settings.allWeightsEquallyLikely(),
                                errors,
                                revisions),
                        settings.seed()));
    }

    /**
     * Counts the ranks in the draws that {@link #draws(RankSettings)} prepared. Under the default
     * settings and without custom weights, the counts are kept with the figures and shared by
     * requests, so no draws may be added to them.
     */
    RankTally tally(RankDraws draws, RankSettings settings) {
        return settings.equals(RankSettings.DEFAULT) && index.weights().isEmpty()
                ? index.figures()
                        .once(
                                new TallyKey(index.definition(), yearPosition),
                                () -> draws.tally(settings.draws()),
                                RankTally::size)
                : draws.tally(settings.draws());
    }

    /** The key under which the counts of draws are kept with the figures. */
    private record TallyKey(Definition definition, int yearPosition) {}

    private double @Nullable [][] errors() {
        double[][] errors = new double[inputs.indicators().size()][];
        boolean any = false;
        for (int i = 0; i < errors.length; i++) {
            Column column = index.column(inputs.indicators().get(i));
            errors[i] = new double[inputs.areas().size()];
            double factor = index.factor(column);
            for (int area = 0; area < errors[i].length; area++) {
                errors[i][area] =
                        factor * column.standardError(index.figures().cell(area, yearPosition));
                any |= !Double.isNaN(errors[i][area]);
            }
        }
        return any ? errors : null;
    }

    /** Number of figures whose standard error is used. */
    public int figuresWithErrors() {
        double[][] errors = errors();
        return errors == null
                ? 0
                : (int)
                        Arrays.stream(errors)
                                .flatMapToDouble(Arrays::stream)
                                .filter(error -> !Double.isNaN(error))
                                .count();
    }
}
