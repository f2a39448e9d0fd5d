package org.sharedgrowth.observatory.indicators.analysis.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Node;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis.WarningView;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.messages.Texts;

/** Writes the scores of an index, and their basis, as parts of an answer. */
public final class ScoreViews {
    private final IndexWithFigures index;
    private final Languages languages;
    private final AreaNames names;
    private final List<String> parts;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    public ScoreViews(IndexWithFigures index, Languages languages) {
        this.index = index;
        this.languages = languages;
        this.names = new AreaNames(index.figures().scope(), languages.preferred());
        this.parts = partNames(index.definition());
        index.definition()
                .inputs()
                .keySet()
                .forEach(input -> columns.put(input, index.column(input)));
    }

    /** A page of rows. */
    ScoreAnswer page(ScoreRows rows, Paging paging) {
        return new ScoreAnswer(
                paging.number(),
                paging.size(),
                rows.rows().size(),
                IndexStamp.of(index),
                basis(Method.INDEX),
                coverage(rows),
                composition(index.definition()),
                paging.items(rows.rows()).stream().map(row -> item(rows, row)).toList());
    }

    /** The basis of the answer, with warnings about own weights and an unverified definition. */
    public Basis basis(Method method) {
        List<WarningView> warnings = new ArrayList<>();
        ScoreText text = Texts.of(ScoreText.class, languages.language());
        Definition definition = index.definition();
        if (!index.weights().isEmpty()) {
            warnings.add(
                    new WarningView(
                            "own-weights", text.ownWeights(definition.owner()), null, null));
        }
        if (definition.status() == Definition.Status.UNVERIFIED) {
            warnings.add(
                    new WarningView(
                            "unverified-definition",
                            text.notVerified(definition.code(), definition.version()),
                            null,
                            null));
        }
        return Basis.of(method, index.figures(), languages, warnings);
    }

    private static List<ScoreAnswer.Coverage> coverage(ScoreRows rows) {
        Scores scores = rows.scores();
        return rows.years().stream()
                .map(year ->
                        new ScoreAnswer.Coverage(
                                scores.inputs().periods().get(year),
                                rows.ranked()[year],
                                scores.inputs().areas().size()))
                .toList();
    }

    private static List<ScoreAnswer.Part> composition(Definition definition) {
        List<ScoreAnswer.Part> parts = new ArrayList<>();
        definition.allNodes().forEach((name, node) -> parts.add(part(name, node)));
        return parts;
    }

    private static ScoreAnswer.Part part(String name, Node node) {
        Operator operator = node.operator();
        List<Double> weights = new ArrayList<>();
        if (operator instanceof Operator.WeightedMean mean) {
            for (int i = 0; i < mean.of().size(); i++) {
                weights.add(mean.weight(i));
            }
        }
        return new ScoreAnswer.Part(
                name, node.label(), operatorName(operator), operator.operands(), weights);
    }

    private static String operatorName(Operator operator) {
        return switch (operator) {
            case Operator.Constant ignored -> "const";
            case Operator.Input ignored -> "input";
            case Operator.Clamp ignored -> "clamp";
            case Operator.MinMax ignored -> "minmax";
            case Operator.Function function ->
                    switch (function.kind()) {
                        case LN -> "ln";
                        case LOG10 -> "log10";
                        case SQRT -> "sqrt";
                        case ONE_MINUS -> "oneMinus";
                    };
            case Operator.Product ignored -> "product";
            case Operator.Ratio ignored -> "ratio";
            case Operator.Sum ignored -> "sum";
            case Operator.WeightedMean mean ->
                    mean.kind().name().toLowerCase(Locale.ROOT) + " mean";
            case Operator.ZScore ignored -> "zscore";
        };
    }

    private ScoreAnswer.Item item(ScoreRows rows, int row) {
        Scores scores = rows.scores();
        String area = scores.inputs().area(row);
        Refused<?> why = scores.score().refusal(row);
        int rank = scores.ranks()[row];
        return new ScoreAnswer.Item(
                area,
                areaName(area),
                rows.period(row),
                scores.score().value(row),
                rank == 0 ? null : scores.printed()[row],
                rank == 0 ? null : rank,
                rows.ranked()[rows.year(row)],
                scores.bands().get(row),
                why == null
                        ? null
                        : Refusals.view(
                                why.reason(), why.detail().withArea(area), languages.language()),
                parts(scores, row),
                inputs(rows, row));
    }

    private Map<String, @Nullable Double> parts(Scores scores, int row) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        for (String name : parts) {
            values.put(name, scores.node(name).value(row));
        }
        return values;
    }

    /** The parts that are neither an input nor the score. */
    static List<String> partNames(Definition definition) {
        return definition.nodes().entrySet().stream()
                .filter(node -> !(node.getValue().operator() instanceof Operator.Input))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, ScoreAnswer.@Nullable Cell> inputs(ScoreRows rows, int row) {
        Map<String, ScoreAnswer.@Nullable Cell> inputs = new LinkedHashMap<>();
        int areas = rows.scores().inputs().areas().size();
        columns.forEach((name, column) -> inputs.put(name, cell(column, row % areas, row / areas)));
        return inputs;
    }

    private ScoreAnswer.@Nullable Cell cell(Column column, int area, int year) {
        int cell = index.figures().cell(area, year);
        double value = column.values()[cell];
        return Double.isNaN(value)
                ? null
                : new ScoreAnswer.Cell(
                        value,
                        column.statuses()[cell],
                        column.period(cell),
                        column.releases()[area]);
    }

    /** The name of an area in the reader's language. */
    public String areaName(String code) {
        return names.of(code);
    }
}
