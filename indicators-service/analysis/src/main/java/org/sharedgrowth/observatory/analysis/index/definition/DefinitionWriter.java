package org.sharedgrowth.observatory.analysis.index.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Band;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Best;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.SpecialCase;

/**
 * Writes the JSON form of a definition: always the same bytes for the same definition. Fields are
 * in a fixed order, and nodes in the order of the definition. Optional fields with their default
 * value are left out, except {@code clip}, {@code bands} and {@code specialCases}.
 */
public final class DefinitionWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(INDENTER));

    private DefinitionWriter() {}

    /** The definition as JSON, followed by a line feed. */
    public static String write(Definition definition) {
        try {
            return WRITER.writeValueAsString(tree(definition)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode tree(Definition definition) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("code", definition.code());
        tree.put("version", definition.version());
        tree.put("owner", definition.owner());
        text(tree, "source", definition.source());
        tree.put("status", lower(definition.status()));
        texts(tree, "unverified", definition.unverified());
        tree.put("decimals", definition.decimals());
        tree.put("rankOn", definition.rankOn().name());
        tree.put("ties", "MIN");
        if (definition.best() != Best.HIGHEST) {
            tree.put("best", definition.best().name());
        }
        tree.put("missing", definition.missing().name());
        number(tree, "threshold", definition.threshold());
        node(tree.putObject("root"), definition.root());
        ObjectNode nodes = tree.putObject("nodes");
        definition.nodes().forEach((name, node) -> node(nodes.putObject(name), node));
        text(tree, "bandsOf", definition.bandsOf());
        ArrayNode bands = tree.putArray("bands");
        definition.bands().forEach(band -> band(bands.addObject(), band));
        ArrayNode cases = tree.putArray("specialCases");
        definition.specialCases().forEach(special -> special(cases.addObject(), special));
        texts(tree, "also", definition.also());
        return tree;
    }

    private static void band(ObjectNode tree, Band band) {
        number(tree, band.exclusive() ? "above" : "from", band.from());
        tree.put("label", band.label());
    }

    private static void special(ObjectNode tree, SpecialCase special) {
        tree.put("of", special.of());
        number(tree, "equals", special.equals());
        number(tree, "result", special.result());
    }

    private static void node(ObjectNode tree, Node node) {
        operator(tree, node.operator());
        text(tree, "label", node.label());
        text(tree, "unit", node.unit());
        if (node.decimals() != null) {
            tree.put("decimals", node.decimals());
        }
    }

    private static void operator(ObjectNode tree, Operator operator) {
        switch (operator) {
            case Operator.Constant constant ->
                    number(tree.put("op", "const"), "value", constant.value());
            case Operator.Input input -> input(tree.put("op", "input"), input);
            case Operator.Clamp clamp -> {
                tree.put("op", "clamp").put("of", clamp.of());
                number(tree, "lo", clamp.lo());
                number(tree, "hi", clamp.hi());
            }
            case Operator.MinMax minMax -> minMax(tree.put("op", "minmax"), minMax);
            case Operator.ZScore score -> zScore(tree.put("op", "zscore"), score);
            case Operator.Function function ->
                    tree.put("op", name(function.kind())).put("of", function.of());
            case Operator.Product product -> texts(tree.put("op", "product"), "of", product.of());
            case Operator.Ratio ratio ->
                    tree.put("op", "ratio").put("of", ratio.of()).put("by", ratio.by());
            case Operator.Sum sum -> texts(tree.put("op", "sum"), "of", sum.of());
            case Operator.WeightedMean mean -> mean(tree.put("op", "mean"), mean);
        }
    }

    private static void input(ObjectNode tree, Operator.Input input) {
        text(tree, "indicator", input.indicator());
        if (!input.where().isEmpty()) {
            ObjectNode where = tree.putObject("where");
            input.where().forEach(where::put);
        }
    }

    private static void minMax(ObjectNode tree, Operator.MinMax minMax) {
        tree.put("of", minMax.of());
        number(tree, "lo", minMax.lo());
        number(tree, "hi", minMax.hi());
        direction(tree, minMax.direction());
        tree.put("clip", minMax.clip());
        numberUnless(1, tree, "scale", minMax.scale());
        if (minMax.log()) {
            tree.put("log", true);
        }
        text(tree, "scope", minMax.scope() == null ? null : minMax.scope().name());
    }

    private static void zScore(ObjectNode tree, Operator.ZScore score) {
        tree.put("of", score.of());
        direction(tree, score.direction());
        numberUnless(0, tree, "mean", score.mean());
        numberUnless(1, tree, "sd", score.sd());
        tree.put("scope", score.scope().name());
    }

    private static void mean(ObjectNode tree, Operator.WeightedMean mean) {
        tree.put("kind", mean.kind() == Mean.POWER ? "p" : lower(mean.kind()));
        if (mean.kind() == Mean.POWER) {
            number(tree, "p", mean.p());
        }
        texts(tree, "of", mean.of());
        if (!mean.weights().isEmpty()) {
            ArrayNode weights = tree.putArray("weights");
            mean.weights().forEach(weight -> weights.add(number(weight)));
        }
    }

    private static String name(Operator.Function.Kind kind) {
        return switch (kind) {
            case LN -> "ln";
            case LOG10 -> "log10";
            case SQRT -> "sqrt";
            case ONE_MINUS -> "oneMinus";
        };
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static void text(ObjectNode tree, String name, @Nullable String value) {
        if (value != null) {
            tree.put(name, value);
        }
    }

    private static void texts(ObjectNode tree, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = tree.putArray(name);
            values.forEach(array::add);
        }
    }

    private static void direction(ObjectNode tree, int direction) {
        if (direction != 1) {
            tree.put("direction", direction);
        }
    }

    private static void numberUnless(
            double defaultValue, ObjectNode tree, String name, double value) {
        if (value != defaultValue) {
            number(tree, name, value);
        }
    }

    private static void number(ObjectNode tree, String name, @Nullable Double value) {
        if (value != null) {
            tree.set(name, number(value));
        }
    }

    /** A whole number without a decimal point; negative zero is zero. */
    private static JsonNode number(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole
                ? MAPPER.getNodeFactory().numberNode((long) value)
                : MAPPER.getNodeFactory().numberNode(value);
    }
}
