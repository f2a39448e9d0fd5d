package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;

/**
 * An intermediate result.
 *
 * @param value empty if missing
 * @param unit its unit
 * @param literal whether it is a typed number, which takes the unit of what it is added to
 * @param cells the cells it uses
 * @param reason why the value is missing; empty if it is not
 */
record Quantity(
        Optional<BigDecimal> value,
        Unit unit,
        boolean literal,
        Set<CellRef> cells,
        Optional<Message> reason) {
    private static final DraftText TEXT = Texts.messages(DraftText.class);
    private static final MathContext CONTEXT = MathContext.DECIMAL128;

    /**
     * Maximum number of digits before the decimal point of a result, or of zeros after it. Repeated
     * squaring could otherwise give an exponent so large that the rounded number fills the memory.
     */
    private static final int MAX_MAGNITUDE = 100;

    /** Maximum number of parts of a unit: repeated squaring would double its length each time. */
    private static final int MAX_UNITS = 20;

    static Quantity literal(BigDecimal value) {
        return new Quantity(Optional.of(value), Unit.NUMBER, true, Set.of(), Optional.empty());
    }

    static Quantity of(CellRef ref, @Nullable Cell cell) {
        if (cell == null) {
            return new Quantity(
                    Optional.empty(),
                    Unit.NUMBER,
                    false,
                    Set.of(ref),
                    Optional.of(TEXT.noObservation()));
        }
        Optional<Message> reason =
                cell.value().isPresent() ? Optional.empty() : Optional.of(cell.reason());
        return new Quantity(cell.figure(), cell.unit(), false, Set.of(ref), reason);
    }

    /** Adds or subtracts; the units must be equal. */
    Quantity sum(char operator, Quantity other) throws UncalculableException {
        requireSameUnit(this, other);
        Unit shared = literal ? other.unit : unit;
        return combine(
                other,
                shared,
                (a, b) -> operator == '+' ? a.add(b, CONTEXT) : a.subtract(b, CONTEXT));
    }

    Quantity times(Quantity other) throws UncalculableException {
        return combine(
                other, requireShort(unit.times(other.unit)), (a, b) -> a.multiply(b, CONTEXT));
    }

    Quantity dividedBy(Quantity other) throws UncalculableException {
        Unit quotient = requireShort(unit.dividedBy(other.unit));
        if (other.value.isPresent() && other.value.get().signum() == 0) {
            return new Quantity(
                    Optional.empty(),
                    quotient,
                    false,
                    union(cells, other.cells),
                    Optional.of(TEXT.dividedByZero()));
        }
        return combine(other, quotient, (a, b) -> a.divide(b, CONTEXT));
    }

    /** The smaller or the larger of this and another quantity; the units must be equal. */
    Quantity pick(boolean larger, Quantity other) throws UncalculableException {
        requireSameUnit(this, other);
        return combine(other, literal ? other.unit : unit, (a, b) -> larger ? a.max(b) : a.min(b));
    }

    Quantity abs() {
        return new Quantity(value.map(BigDecimal::abs), unit, literal, cells, reason);
    }

    static void requireSameUnit(Quantity left, Quantity right) throws UncalculableException {
        boolean missing = left.value.isEmpty() || right.value.isEmpty();
        boolean isExempt = missing || left.literal || right.literal;
        if (!isExempt && !left.unit.code().equals(right.unit.code())) {
            throw new UncalculableException(
                    TEXT.unitsDiffer(
                            left.unit.name(),
                            left.unit.code(),
                            right.unit.name(),
                            right.unit.code()));
        }
    }

    private static Unit requireShort(Unit unit) throws UncalculableException {
        if (unit.parts() > MAX_UNITS) {
            throw new UncalculableException(TEXT.tooManyUnits(String.valueOf(MAX_UNITS)));
        }
        return unit;
    }

    private Quantity combine(Quantity other, Unit unit, Operation operation) {
        Set<CellRef> all = union(cells, other.cells);
        if (value.isEmpty() || other.value.isEmpty()) {
            Optional<Message> why = value.isEmpty() ? reason : other.reason;
            return new Quantity(Optional.empty(), unit, false, all, why);
        }
        BigDecimal result = operation.of(value.get(), other.value.get());
        if (Math.abs((long) result.precision() - result.scale()) > MAX_MAGNITUDE) {
            if (result.signum() != 0) {
                Message why = TEXT.outOfRange(TEXT.quoted(result.toString()));
                return new Quantity(Optional.empty(), unit, false, all, Optional.of(why));
            }
            result = BigDecimal.ZERO;
        }
        return new Quantity(
                Optional.of(result), unit, literal && other.literal, all, Optional.empty());
    }

    private static Set<CellRef> union(Set<CellRef> left, Set<CellRef> right) {
        Set<CellRef> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return all;
    }

    private interface Operation {
        BigDecimal of(BigDecimal left, BigDecimal right);
    }
}
