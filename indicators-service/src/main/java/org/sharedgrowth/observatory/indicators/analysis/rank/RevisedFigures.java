package org.sharedgrowth.observatory.indicators.analysis.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.index.draws.FigureChanges;
import org.sharedgrowth.observatory.analysis.inequality.Scale;
import org.sharedgrowth.observatory.analysis.unit.Units.Conversion;
import org.sharedgrowth.observatory.analysis.vintage.Age;
import org.sharedgrowth.observatory.analysis.vintage.Calibration;
import org.sharedgrowth.observatory.analysis.vintage.Proof;
import org.sharedgrowth.observatory.analysis.vintage.Revisions;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.AnswerUnit;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.IndicatorScale;
import org.sharedgrowth.observatory.indicators.analysis.revision.Archive;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.messages.Language;

/**
 * How the figures of an index may still be revised: each figure in the way in which figures of the
 * same status and age were revised in the past. Revisions of different countries are assumed to be
 * independent.
 */
public final class RevisedFigures {
    private final FigureChanges changes;
    private final List<Input> inputs;

    /**
     * An input of the index.
     *
     * @param revised number of its figures that may be revised
     * @param exact number of its figures that are used unchanged
     * @param why the first reason why a figure cannot be revised; null if all can be revised
     */
    private record Input(
            String name,
            String indicator,
            int revised,
            int exact,
            @Nullable Refused<?> why,
            Result<Proof> proof) {}

    private RevisedFigures(FigureChanges changes, List<Input> inputs) {
        this.changes = changes;
        this.inputs = inputs;
    }

    /**
     * Finds the revisions.
     *
     * @param archives the archives of all inputs
     * @throws org.sharedgrowth.observatory.service.problem.Problem 422 TOO_FEW_REVISIONS if no
     *     figure can be revised
     */
    public static RevisedFigures of(IndexInYear year, List<Archive> archives) {
        List<String> names = year.inputs().indicators();
        double[][][] changes = new double[names.size()][][];
        double[] lo = new double[names.size()];
        double[] hi = new double[names.size()];
        Map<ColumnKey, CalibratedArchive> calibrated = new HashMap<>();
        Map<ColumnKey, Archive> byKey =
                archives.stream().collect(Collectors.toMap(Archive::key, archive -> archive));
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < changes.length; i++) {
            Column column = year.index().column(names.get(i));
            Archive archive = Objects.requireNonNull(byKey.get(column.key()));
            double factor = year.index().factor(column);
            Scale scale = scale(column, year.index().figures());
            lo[i] = scale.low() * factor;
            hi[i] = scale.high() * factor;
            InputRevisions found =
                    new InputRevisions(
                            year,
                            column,
                            calibrated.computeIfAbsent(
                                    column.key(), _ -> CalibratedArchive.of(archive)));
            changes[i] = found.changes(factor);
            inputs.add(found.input(names.get(i)));
        }
        requireAny(inputs);
        return new RevisedFigures(new FigureChanges(changes, lo, hi), inputs);
    }

    private static void requireAny(List<Input> inputs) {
        Refused<?> why = null;
        for (Input input : inputs) {
            if (input.revised() > 0) {
                return;
            }
            why = why == null ? input.why() : why;
        }
        if (why != null) {
            throw Refusals.problem(why);
        }
    }

    private static MeasureUnit unit(Column column, Figures figures) {
        return Refusals.valueOf(column.unit(figures.areas()));
    }

    private static Scale scale(Column column, Figures figures) {
        return IndicatorScale.of(
                figures.scope().traits(column.key().indicator()), unit(column, figures));
    }

    /**
     * An archive with its calibration and a test of the calibration on held-out figures, computed
     * once for all inputs that use it.
     */
    private record CalibratedArchive(
            Archive archive, Calibration calibration, Result<Proof> proof) {
        static CalibratedArchive of(Archive archive) {
            return new CalibratedArchive(
                    archive, archive.calibration(), archive.proof(archive.lastDayToLearnFrom()));
        }
    }

    /** Finds the revisions of one input; used once. */
    private static final class InputRevisions {
        private final IndexInYear year;
        private final Column column;
        private final CalibratedArchive calibrated;
        private final IdentityHashMap<Revisions, double[]> converted = new IdentityHashMap<>();
        private int revised;
        private int exact;
        private @Nullable Refused<?> why;

        InputRevisions(IndexInYear year, Column column, CalibratedArchive calibrated) {
            this.year = year;
            this.column = column;
            this.calibrated = calibrated;
        }

        /**
         * The possible changes of each area's figure, multiplied by the factor; empty if there is
         * no figure or it cannot be revised.
         */
        double[][] changes(double factor) {
            Figures figures = year.index().figures();
            int vintageYear = figures.scope().day().getYear();
            int figureYear = figures.year(year.yearPosition());
            double[][] changes = new double[figures.areas().size()][];
            Result<Conversion> conversion =
                    AnswerUnit.conversion(calibrated.archive().unit(), unit(column, figures));
            for (int area = 0; area < changes.length; area++) {
                int cell = figures.cell(area, year.yearPosition());
                changes[area] = new double[0];
                if (!Double.isNaN(column.values()[cell])) {
                    String flag = Objects.requireNonNullElse(column.statuses()[cell], "");
                    Result<double[]> found =
                            conversion.then(unit ->
                                    calibrated
                                            .calibration()
                                            .of(
                                                    column.key().indicator(),
                                                    flag,
                                                    Age.of(vintageYear - figureYear))
                                            .map(each -> changes(each, unit.factor() * factor)));
                    changes[area] = countOutcome(found);
                }
            }
            return changes;
        }

        private double[] countOutcome(Result<double[]> found) {
            return switch (found) {
                case Value<double[]>(double[] changes) -> {
                    revised++;
                    yield changes;
                }
                case Refused<double[]> refused -> {
                    exact++;
                    why = why == null ? refused : why;
                    yield new double[0];
                }
            };
        }

        private double[] changes(Revisions revisions, double factor) {
            return converted.computeIfAbsent(
                    revisions,
                    each -> Arrays.stream(each.sorted()).map(change -> change * factor).toArray());
        }

        Input input(String name) {
            return new Input(
                    name, column.key().indicator(), revised, exact, why, calibrated.proof());
        }
    }

    /** The revisions, for draws. */
    public FigureChanges changes() {
        return changes;
    }

    /** The revisions of each input, for the answer. */
    List<RankAnswer.RevisedInput> views(Language language) {
        return inputs.stream().map(input -> view(input, language)).toList();
    }

    private static RankAnswer.RevisedInput view(Input input, Language language) {
        Proof proof = input.proof() instanceof Value<Proof>(Proof found) ? found : null;
        Refused<?> why = input.why();
        return new RankAnswer.RevisedInput(
                input.name(),
                input.indicator(),
                input.revised(),
                input.exact(),
                why == null ? null : Refusals.view(why, language),
                proof == null ? null : (Double) proof.share(),
                proof == null ? 0 : proof.n());
    }
}
