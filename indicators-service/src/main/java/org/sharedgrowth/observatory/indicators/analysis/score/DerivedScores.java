package org.sharedgrowth.observatory.indicators.analysis.score;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.derived.ColumnAt;
import org.sharedgrowth.observatory.indicators.analysis.derived.Computation;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedCell;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedMethod;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedParameters;
import org.sharedgrowth.observatory.indicators.analysis.derived.Lineage;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Computes the scores of an index for a derived dataflow. They are unrounded, as in the answers of
 * {@code GET /indices/{code}/scores}.
 */
@ApplicationScoped
class DerivedScores implements DerivedMethod {
    private static final String INDEX = "index";
    private static final String VERSION = "version";

    private final IndexReader indexReader;
    private final Inputs inputs;

    DerivedScores(IndexReader indexReader, Inputs inputs) {
        this.indexReader = indexReader;
        this.inputs = inputs;
    }

    @Override
    public String id() {
        return "index-scores";
    }

    @Override
    public Method method() {
        return Method.INDEX;
    }

    @Override
    public Set<String> parameters() {
        return Set.of(INDEX, VERSION, "weights", "area");
    }

    @Override
    public Uni<DerivedParameters> completed(DerivedParameters sent) {
        return indexReader
                .definition(index(sent), sent.get(VERSION), Caller.GUEST)
                .map(stored -> {
                    SortedMap<String, String> all = new TreeMap<>(sent.values());
                    all.put(VERSION, stored.definition().version());
                    return new DerivedParameters(all, sent.release());
                });
    }

    private static String index(DerivedParameters sent) {
        String code = sent.get(INDEX);
        if (code == null) {
            throw Problem.parameter(
                    INDEX, "", RefusalText.localized(t -> t.giveOneOf("EGDI, GCI, HDI")));
        }
        return code;
    }

    @Override
    public Uni<Computation> compute(DerivedParameters parameters) {
        String area = parameters.get("area");
        Predicate<String> shown =
                area == null
                        ? _ -> true
                        : inputs.publicScope(
                                                new AnalysisParameters(
                                                        parameters.flow(),
                                                        area,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null))
                                        .areas()
                                ::contains;
        AnalysisParameters common = parameters.common();
        return indexReader
                .read(
                        index(parameters),
                        new IndexParameters(parameters.get(VERSION), parameters.get("weights")),
                        inputs.publicScope(
                                new AnalysisParameters(
                                        common.flow(),
                                        null,
                                        common.group(),
                                        common.period(),
                                        common.from(),
                                        common.to(),
                                        null,
                                        common.release(),
                                        null)))
                .map(index -> computation(index, shown));
    }

    private static Computation computation(IndexWithFigures index, Predicate<String> shown) {
        Scores scores = index.scores();
        Figures figures = index.figures();
        Lineage.Builder lineage = new Lineage.Builder(comparesAll(index.definition()));
        List<DerivedCell> cells = new ArrayList<>();
        int areas = figures.areas().size();
        for (int row = 0; row < scores.inputs().rows(); row++) {
            int cell = figures.cell(row % areas, row / areas);
            List<ColumnAt> ownFigures = ownFigures(index, cell);
            ownFigures.forEach(at -> lineage.peer(Computation.input(figures, at)));
            Double score = scores.score().value(row);
            String area = figures.areas().get(row % areas);
            if (score != null && shown.test(area)) {
                int year = figures.year(row / areas);
                cells.add(
                        new DerivedCell(
                                area,
                                year,
                                score,
                                Double.NaN,
                                Computation.status(
                                        ownFigures.stream().map(at -> at.column().statuses()[cell]),
                                        false)));
                lineage.cell(
                        area,
                        year,
                        ownFigures.stream().map(at -> Computation.input(figures, at)).toList());
            }
        }
        return new Computation(
                Method.INDEX,
                index.definition().version(),
                null,
                figures.scope(),
                new MeasureUnit("INDEX", "0"),
                index.definition().decimals(),
                cells,
                lineage.build());
    }

    private static List<ColumnAt> ownFigures(IndexWithFigures index, int cell) {
        return IndexWithFigures.keys(index.definition()).stream()
                .map(key -> new ColumnAt(index.figures().column(key), cell))
                .filter(ColumnAt::hasValue)
                .toList();
    }

    /** Whether a part is computed from the minimum, maximum or mean of all areas. */
    private static boolean comparesAll(Definition definition) {
        return definition.allNodes().values().stream()
                .map(node -> node.operator())
                .anyMatch(operator ->
                        operator instanceof Operator.ZScore
                                || (operator instanceof Operator.MinMax minMax
                                        && minMax.scope() != null));
    }
}
