package org.sharedgrowth.observatory.analysis.index.definition;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.Scope;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Band;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Best;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Missing;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.RankOn;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.SpecialCase;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Status;

/** Reads the JSON form of a definition; {@link DefinitionWriter} shows its fields in order. */
public final class DefinitionReader {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** An operator in place of one that could not be read. */
    private static final Operator PLACEHOLDER = new Operator.Constant(0);

    private final List<Fault> faults = new ArrayList<>();

    private DefinitionReader() {}

    /** The definition, or all faults that were found; null or unknown fields are faults. */
    public static ParsedDefinition read(String json) {
        return new DefinitionReader().parse(json);
    }

    /** Reads a definition to be registered; its names and texts must be well-formed too. */
    public static ParsedDefinition readNew(String json) {
        ParsedDefinition parsed = read(json);
        List<Fault> faults =
                parsed instanceof ParsedDefinition.Valid valid
                        ? Checks.nameFaults(valid.definition())
                        : List.of();
        return faults.isEmpty() ? parsed : new ParsedDefinition.Invalid(faults);
    }

    private ParsedDefinition parse(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!tree.isObject()) {
                return notJson("1:1");
            }
            Definition definition =
                    definition(new Fields(tree, tree.path("code").asText(), faults));
            return faults.isEmpty()
                    ? ParsedDefinition.of(definition)
                    : new ParsedDefinition.Invalid(faults);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            return notJson(place == null ? "1:1" : place.getLineNr() + ":" + place.getColumnNr());
        }
    }

    private static ParsedDefinition notJson(String place) {
        return new ParsedDefinition.Invalid(List.of(new Fault("", Fault.Kind.NOT_JSON, place)));
    }

    private Definition definition(Fields fields) {
        String code = fields.text("code");
        Fields root = fields.object("root", code);
        Map<String, Node> nodes = new LinkedHashMap<>();
        fields.objectByName("nodes")
                .forEach((name, nodeFields) -> nodes.put(name, node(nodeFields)));
        if (!fields.text("ties").equals("MIN")) {
            fields.fault(Fault.Kind.WRONG_TYPE, "ties");
        }
        Definition definition =
                new Definition(
                        code,
                        fields.text("version"),
                        fields.text("owner"),
                        fields.textOrNull("source"),
                        fields.word("status", Status.class, true),
                        fields.texts("unverified"),
                        fields.integer("decimals"),
                        fields.word("rankOn", RankOn.class, false),
                        Objects.requireNonNullElse(
                                fields.wordOrNull("best", Best.class, false), Best.HIGHEST),
                        fields.word("missing", Missing.class, false),
                        fields.numberOrNull("threshold"),
                        root == null ? Node.of(PLACEHOLDER) : node(root),
                        nodes,
                        fields.textOrNull("bandsOf"),
                        fields.objects("bands").stream().map(DefinitionReader::band).toList(),
                        fields.objects("specialCases").stream()
                                .map(DefinitionReader::special)
                                .toList(),
                        fields.texts("also"));
        fields.reportUnknownFields();
        return definition;
    }

    private static Band band(Fields fields) {
        Double above = fields.numberOrNull("above");
        Double from = fields.numberOrNull("from");
        if (above != null && from != null) {
            fields.fault(Fault.Kind.UNKNOWN_FIELD, "above");
        }
        Band band = new Band(above == null ? from : above, above != null, fields.text("label"));
        fields.reportUnknownFields();
        return band;
    }

    private static SpecialCase special(Fields fields) {
        SpecialCase special =
                new SpecialCase(
                        fields.text("of"), fields.number("equals"), fields.number("result"));
        fields.reportUnknownFields();
        return special;
    }

    private static Node node(Fields fields) {
        Node node =
                new Node(
                        operator(fields),
                        fields.textOrNull("label"),
                        fields.textOrNull("unit"),
                        fields.integerOrNull("decimals"));
        fields.reportUnknownFields();
        return node;
    }

    private static Operator operator(Fields fields) {
        String name = fields.text("op");
        return switch (name) {
            case "const" -> new Operator.Constant(fields.number("value"));
            case "input" ->
                    new Operator.Input(fields.textOrNull("indicator"), fields.textByName("where"));
            case "clamp" ->
                    new Operator.Clamp(
                            fields.text("of"),
                            fields.numberOrNull("lo"),
                            fields.numberOrNull("hi"));
            case "minmax" -> minMax(fields);
            case "zscore" ->
                    new Operator.ZScore(
                            fields.text("of"),
                            fields.integer("direction", 1),
                            fields.number("mean", 0),
                            fields.number("sd", 1),
                            fields.word("scope", Scope.class, false));
            case "ln" -> new Operator.Function(Operator.Function.Kind.LN, fields.text("of"));
            case "log10" -> new Operator.Function(Operator.Function.Kind.LOG10, fields.text("of"));
            case "sqrt" -> new Operator.Function(Operator.Function.Kind.SQRT, fields.text("of"));
            case "oneMinus" ->
                    new Operator.Function(Operator.Function.Kind.ONE_MINUS, fields.text("of"));
            case "product" -> new Operator.Product(fields.texts("of"));
            case "ratio" -> new Operator.Ratio(fields.text("of"), fields.text("by"));
            case "sum" -> new Operator.Sum(fields.texts("of"));
            case "mean" -> mean(fields);
            default -> {
                fields.fault(Fault.Kind.UNKNOWN_OPERATOR, name);
                yield PLACEHOLDER;
            }
        };
    }

    private static Operator minMax(Fields fields) {
        return new Operator.MinMax(
                fields.text("of"),
                fields.numberOrNull("lo"),
                fields.numberOrNull("hi"),
                fields.integer("direction", 1),
                fields.flag("clip", true),
                fields.number("scale", 1),
                fields.flag("log", false),
                fields.wordOrNull("scope", Scope.class, false));
    }

    /** The kind is arithmetic, geometric, harmonic, or p with the exponent in the field p. */
    private static Operator mean(Fields fields) {
        Double p = fields.numberOrNull("p");
        boolean isPower = "p".equals(fields.textOrNull("kind"));
        if (isPower && p == null) {
            fields.fault(Fault.Kind.MISSING_FIELD, "p");
        }
        Mean kind = isPower ? Mean.POWER : fields.word("kind", Mean.class, true);
        if (kind == Mean.POWER && !isPower) {
            fields.fault(Fault.Kind.WRONG_TYPE, "kind");
        }
        return new Operator.WeightedMean(
                kind, p == null ? 0 : p, fields.texts("of"), fields.numbers("weights"));
    }
}
