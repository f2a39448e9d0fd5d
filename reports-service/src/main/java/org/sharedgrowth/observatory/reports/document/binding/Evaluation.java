package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Fault;

/**
 * Evaluates the bindings. A value binding uses the exact values of its operands and rounds once;
 * words and checks compare rounded values, so that no text says "rose from 54.3 to 54.3".
 */
public final class Evaluation {
    private static final DraftText TEXT = Texts.messages(DraftText.class);

    private final Map<CellRef, Cell> cells;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, WordOutcome> words = new LinkedHashMap<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private Evaluation(Map<CellRef, Cell> cells) {
        this.cells = cells;
    }

    /** Evaluates all bindings with the data. A missing cell has no value. */
    public static Resolution of(Bindings bindings, Map<CellRef, Cell> cells) {
        Evaluation evaluation = new Evaluation(cells);
        for (Statement statement : bindings.statements().values()) {
            evaluation.evaluateStatement(statement);
        }
        return new Resolution(
                Collections.unmodifiableMap(evaluation.facts),
                Collections.unmodifiableMap(evaluation.words),
                Collections.unmodifiableSet(evaluation.failed),
                Map.copyOf(cells),
                List.copyOf(evaluation.faults));
    }

    private void evaluateStatement(Statement statement) {
        try {
            switch (statement) {
                case Statement.Let let -> facts.put(let.name(), fact(let));
                case Statement.Word word -> words.put(word.name(), word(word));
                case Statement.Check check -> check(check);
                case Statement.Figure figure -> {}
            }
        } catch (UncalculableException e) {
            faults.add(
                    Fault.ofBindings(statement.at(), TEXT.inBinding(statement.name(), e.reason())));
            recordAsMissing(statement, Optional.of(e.reason()));
        }
    }

    private void recordAsMissing(Statement statement, Optional<Message> why) {
        switch (statement) {
            case Statement.Let let -> {
                Quantity missing =
                        new Quantity(Optional.empty(), Unit.NUMBER, false, Set.of(), why);
                facts.put(let.name(), fact(let, missing));
            }
            case Statement.Word word ->
                    words.put(
                            word.name(),
                            new WordOutcome(word.name(), word.results(), Optional.empty(), why));
            case Statement.Check check -> failed.add(check.name());
            case Statement.Figure figure -> {}
        }
    }

    private Fact fact(Statement.Let let) throws UncalculableException {
        Quantity quantity = exactValue(let.expr());
        Breaks.check(quantity.cells(), cells);
        return fact(let, quantity);
    }

    private static Fact fact(Statement.Let let, Quantity quantity) {
        Set<Period> periods =
                quantity.cells().stream().map(CellRef::period).collect(Collectors.toSet());
        return new Fact(
                let.name(),
                quantity.value(),
                quantity.value().map(v -> Rounding.toStep(v, let.step())),
                let.step(),
                quantity.unit(),
                periods.size() == 1 ? periods.stream().findFirst() : Optional.empty(),
                quantity.cells(),
                let.expr() instanceof Expr.CellValue value
                        ? Optional.of(value.cell())
                        : Optional.empty(),
                quantity.reason());
    }

    private Quantity exactValue(Expr expr) throws UncalculableException {
        return calculate(expr, Fact::exact);
    }

    private Quantity roundedValue(Expr expr) throws UncalculableException {
        return calculate(expr, Fact::rounded);
    }

    private Quantity calculate(Expr expr, FactValue factValue) throws UncalculableException {
        return switch (expr) {
            case Expr.Num num -> Quantity.literal(num.value());
            case Expr.CellValue value -> Quantity.of(value.cell(), cells.get(value.cell()));
            case Expr.Ref ref -> evaluate(ref, factValue);
            case Expr.Binary binary -> {
                Quantity left = calculate(binary.left(), factValue);
                Quantity right = calculate(binary.right(), factValue);
                yield switch (binary.operator()) {
                    case '*' -> left.times(right);
                    case '/' -> left.dividedBy(right);
                    default -> left.sum(binary.operator(), right);
                };
            }
            case Expr.Call call -> call(call, factValue);
        };
    }

    private Quantity evaluate(Expr.Ref ref, FactValue factValue) {
        Fact fact = facts.get(ref.name());
        if (fact == null) {
            return new Quantity(
                    Optional.empty(),
                    Unit.NUMBER,
                    false,
                    Set.of(),
                    Optional.of(TEXT.unknownName(ref.name())));
        }
        return new Quantity(factValue.of(fact), fact.unit(), false, fact.cells(), fact.reason());
    }

    private Quantity call(Expr.Call call, FactValue factValue) throws UncalculableException {
        Quantity result = calculate(call.arguments().getFirst(), factValue);
        if (call.function().equals("abs")) {
            return result.abs();
        }
        for (Expr argument : call.arguments().subList(1, call.arguments().size())) {
            Quantity next = calculate(argument, factValue);
            result =
                    switch (call.function()) {
                        case "min" -> result.pick(false, next);
                        case "max" -> result.pick(true, next);
                        default -> result.sum('+', next);
                    };
        }
        if (call.function().equals("mean")) {
            BigDecimal count = BigDecimal.valueOf(call.arguments().size());
            return result.dividedBy(Quantity.literal(count));
        }
        return result;
    }

    private WordOutcome word(Statement.Word word) throws UncalculableException {
        List<Quantity> operands = new ArrayList<>();
        Set<CellRef> usedCells = new LinkedHashSet<>();
        for (Expr operand : word.compare().operands()) {
            Quantity quantity = roundedValue(operand);
            operands.add(quantity);
            usedCells.addAll(quantity.cells());
        }
        boolean ratio = word.compare() instanceof Compare.Share;
        if (ratio && !operands.getFirst().unit().isNumber()) {
            throw new UncalculableException(
                    TEXT.shareNeedsRatio(operands.getFirst().unit().name()));
        }
        for (Quantity operand : operands) {
            Quantity.requireSameUnit(operands.getFirst(), operand);
        }
        Breaks.check(usedCells, cells);
        List<BigDecimal> values = new ArrayList<>();
        for (Quantity operand : operands) {
            if (operand.value().isEmpty()) {
                return new WordOutcome(
                        word.name(), word.results(), Optional.empty(), operand.reason());
            }
            values.add(operand.value().get());
        }
        int index = Results.indexOf(word.compare(), values);
        return new WordOutcome(word.name(), word.results(), Optional.of(index), Optional.empty());
    }

    private void check(Statement.Check check) throws UncalculableException {
        Quantity left = roundedValue(check.left());
        Quantity right = roundedValue(check.right());
        boolean comparable = !left.unit().isCompound() && !right.unit().isCompound();
        if (comparable) {
            Quantity.requireSameUnit(left, right);
        }
        boolean holds =
                left.value().isPresent()
                        && right.value().isPresent()
                        && left.value()
                                        .get()
                                        .subtract(right.value().get())
                                        .abs()
                                        .compareTo(check.tolerance())
                                <= 0;
        if (!holds) {
            failed.add(check.name());
        }
    }

    private interface FactValue {
        Optional<BigDecimal> of(Fact fact);
    }
}
