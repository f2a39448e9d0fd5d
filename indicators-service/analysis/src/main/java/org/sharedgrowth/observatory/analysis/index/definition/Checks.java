package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Band;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Missing;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.SpecialCase;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Status;

/**
 * Finds the faults of a definition. Dependencies of nodes are checked only if there is no other
 * fault, and only the first cycle is reported.
 */
final class Checks {
    /** Maximum number of characters that a fault quotes from an invalid text. */
    private static final int MAX_QUOTE_LENGTH = 100;

    /** Names are used in URLs, and in lists that are separated by colons and commas. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,49}");

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");

    /**
     * A text that can be stored and shown: no control characters, lone surrogates, or characters
     * that change the direction of writing (Unicode Standard Annex 9, section 2).
     */
    private static final Pattern TEXT =
            Pattern.compile("[^\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]{0,1000}");

    private final Definition definition;
    private final Map<String, Node> all;
    private final List<Fault> faults = new ArrayList<>();

    private Checks(Definition definition) {
        this.definition = definition;
        this.all = definition.allNodes();
    }

    /** The faults; empty if the definition can be evaluated. */
    static List<Fault> faults(Definition definition) {
        Checks checks = new Checks(definition);
        checks.checkFields();
        checks.all.forEach(checks::checkNode);
        if (checks.faults.isEmpty()) {
            checks.checkDependencies();
        }
        return List.copyOf(checks.faults);
    }

    /** Faults in names and texts; only new definitions have to be free of them. */
    static List<Fault> nameFaults(Definition definition) {
        Checks checks = new Checks(definition);
        checks.checkNames();
        return List.copyOf(checks.faults);
    }

    private void checkNames() {
        String code = definition.code();
        checkName(code);
        definition.nodes().keySet().forEach(this::checkName);
        String version = definition.version();
        require(VERSION.matcher(version).matches(), code, Fault.Kind.BAD_NAME, version);
        Stream.concat(
                        Stream.of(
                                definition.owner(),
                                Objects.requireNonNullElse(definition.source(), "")),
                        Stream.concat(
                                definition.unverified().stream(),
                                definition.bands().stream().map(Band::label)))
                .forEach(text -> checkText(code, text));
        all.forEach((name, node) -> {
            Stream.of(node.label(), node.unit())
                    .filter(Objects::nonNull)
                    .forEach(text -> checkText(name, text));
            if (node.operator() instanceof Operator.Input input) {
                checkText(name, Objects.requireNonNullElse(input.indicator(), ""));
                input.where()
                        .forEach((dimension, value) -> {
                            checkText(name, dimension);
                            checkText(name, value);
                        });
            }
        });
    }

    private void checkName(String name) {
        require(NAME.matcher(name).matches(), name, Fault.Kind.BAD_NAME, name);
    }

    private void checkText(String node, String text) {
        require(TEXT.matcher(text).matches(), node, Fault.Kind.BAD_TEXT, beginning(text));
    }

    private static String beginning(String text) {
        int length = Math.min(MAX_QUOTE_LENGTH, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private void add(String node, Fault.Kind kind, String value) {
        faults.add(new Fault(node, kind, value));
    }

    private void require(boolean condition, String node, Fault.Kind kind, String value) {
        if (!condition) {
            add(node, kind, value);
        }
    }

    private void checkFields() {
        String code = definition.code();
        require(!code.isBlank(), code, Fault.Kind.MISSING_FIELD, "code");
        require(!definition.version().isBlank(), code, Fault.Kind.MISSING_FIELD, "version");
        require(!definition.nodes().containsKey(code), code, Fault.Kind.DUPLICATE_NODE, code);
        require(
                all.size() <= Definition.MAX_NODES,
                code,
                Fault.Kind.TOO_MANY_NODES,
                String.valueOf(all.size()));
        checkDecimals(code, definition.decimals());
        boolean isVerified = definition.status() == Status.VERIFIED;
        require(
                isVerified == definition.unverified().isEmpty(),
                code,
                Fault.Kind.OUT_OF_RANGE,
                "unverified");
        Double threshold = definition.threshold();
        require(
                definition.missing() == Missing.AVAILABLE
                        ? threshold != null && threshold > 0 && threshold <= 1
                        : threshold == null,
                code,
                Fault.Kind.OUT_OF_RANGE,
                "threshold");
        if (definition.bandsOf() != null) {
            requireKnown(code, definition.bandsOf());
        }
        definition.also().forEach(name -> requireKnown(code, name));
        definition.specialCases().forEach(this::checkSpecialCase);
        checkBands();
    }

    private void checkSpecialCase(SpecialCase special) {
        requireKnown(definition.code(), special.of());
        require(
                Double.isFinite(special.equals()) && Double.isFinite(special.result()),
                definition.code(),
                Fault.Kind.OUT_OF_RANGE,
                "specialCases");
    }

    private void checkBands() {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < definition.bands().size(); i++) {
            Band band = definition.bands().get(i);
            boolean isLowest = i == 0 && band.from() == null && !band.exclusive();
            boolean follows = band.from() != null && band.from() > before;
            require(isLowest || follows, definition.code(), Fault.Kind.OUT_OF_RANGE, band.label());
            before = band.from() == null ? before : band.from();
        }
    }

    private void checkDecimals(String node, int decimals) {
        boolean isInside = decimals >= 0 && decimals <= Definition.MAX_DECIMALS;
        require(isInside, node, Fault.Kind.BAD_DECIMALS, String.valueOf(decimals));
    }

    private void requireKnown(String node, String operand) {
        require(all.containsKey(operand), node, Fault.Kind.UNKNOWN_NODE, operand);
    }

    private void checkNode(String name, Node node) {
        if (node.decimals() != null) {
            checkDecimals(name, node.decimals());
        }
        node.operator().operands().forEach(operand -> requireKnown(name, operand));
        switch (node.operator()) {
            case Operator.Constant constant -> requireFinite(name, "value", constant.value());
            case Operator.Clamp clamp -> checkClamp(name, clamp);
            case Operator.MinMax minMax -> checkMinMax(name, minMax);
            case Operator.ZScore score -> checkZScore(name, score);
            case Operator.WeightedMean mean -> checkMean(name, mean);
            case Operator.Product product -> checkOperands(name, product);
            case Operator.Sum sum -> checkOperands(name, sum);
            case Operator.Input _, Operator.Function _, Operator.Ratio _ -> {
                // Their operands have been checked above; they have nothing else to check.
            }
        }
    }

    private void requireFinite(String node, String field, double value) {
        require(Double.isFinite(value), node, Fault.Kind.OUT_OF_RANGE, field);
    }

    private void checkOperands(String name, Operator operator) {
        List<String> operands = operator.operands();
        require(!operands.isEmpty(), name, Fault.Kind.MISSING_FIELD, "of");
        boolean areDistinct = new HashSet<>(operands).size() == operands.size();
        boolean mayRepeat = operator instanceof Operator.Product;
        require(areDistinct || mayRepeat, name, Fault.Kind.OUT_OF_RANGE, "of");
    }

    private void checkClamp(String name, Operator.Clamp clamp) {
        require(clamp.lo() != null || clamp.hi() != null, name, Fault.Kind.MISSING_FIELD, "lo");
        if (clamp.lo() != null && clamp.hi() != null) {
            require(clamp.lo() < clamp.hi(), name, Fault.Kind.EQUAL_GOALPOSTS, "lo");
        }
    }

    private void checkMinMax(String name, Operator.MinMax minMax) {
        checkDirection(name, minMax.direction());
        require(
                minMax.scale() > 0 && Double.isFinite(minMax.scale()),
                name,
                Fault.Kind.OUT_OF_RANGE,
                "scale");
        Double lo = minMax.lo();
        Double hi = minMax.hi();
        if (lo == null || hi == null) {
            require(lo == null && hi == null, name, Fault.Kind.MISSING_FIELD, "hi");
            require(minMax.scope() != null, name, Fault.Kind.MISSING_FIELD, "scope");
        } else {
            require(minMax.scope() == null, name, Fault.Kind.OUT_OF_RANGE, "scope");
            require(lo < hi, name, Fault.Kind.EQUAL_GOALPOSTS, lo + " " + hi);
            require(!minMax.log() || lo > 0, name, Fault.Kind.OUT_OF_RANGE, "lo");
        }
    }

    private void checkZScore(String name, Operator.ZScore score) {
        checkDirection(name, score.direction());
        requireFinite(name, "mean", score.mean());
        require(score.sd() > 0 && Double.isFinite(score.sd()), name, Fault.Kind.OUT_OF_RANGE, "sd");
    }

    private void checkDirection(String name, int direction) {
        require(Math.abs(direction) == 1, name, Fault.Kind.OUT_OF_RANGE, "direction");
    }

    private void checkMean(String name, Operator.WeightedMean mean) {
        checkOperands(name, mean);
        require(
                Double.isFinite(mean.p()) && (mean.kind() == Mean.POWER || mean.p() == 0),
                name,
                Fault.Kind.OUT_OF_RANGE,
                "p");
        List<Double> weights = mean.weights();
        boolean areValid =
                weights.isEmpty()
                        || (weights.size() == mean.of().size()
                                && weights.stream().allMatch(w -> w >= 0 && Double.isFinite(w))
                                && weights.stream().anyMatch(w -> w > 0));
        require(areValid, name, Fault.Kind.BAD_WEIGHTS, weights.toString());
    }

    /** Finds a node that depends on itself or, if there is none, all nodes that no result needs. */
    private void checkDependencies() {
        Map<String, Boolean> done = new HashMap<>();
        Definitions.results(definition).forEach(name -> visit(name, new LinkedHashSet<>(), done));
        if (faults.isEmpty()) {
            for (String name : all.keySet()) {
                require(done.containsKey(name), name, Fault.Kind.UNUSED_NODE, name);
            }
        }
    }

    private void visit(String name, Set<String> path, Map<String, Boolean> done) {
        if (done.containsKey(name)) {
            return;
        }
        if (!path.add(name)) {
            add(name, Fault.Kind.CYCLE, String.join(" → ", path) + " → " + name);
            return;
        }
        for (String operand : Definitions.node(all, name).operator().operands()) {
            if (faults.isEmpty()) {
                visit(operand, path, done);
            }
        }
        path.remove(name);
        done.put(name, true);
    }
}
