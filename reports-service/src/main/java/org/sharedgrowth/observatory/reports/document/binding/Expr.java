package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.sharedgrowth.observatory.reports.document.Position;

/** Arithmetic over cells, other bindings and numbers. */
sealed interface Expr {
    /** A number typed by the author. */
    record Num(BigDecimal value) implements Expr {}

    /** The value of another binding: exact in a value binding, rounded in a comparison or check. */
    record Ref(String name, Position at) implements Expr {}

    /** A cell of the data. */
    record CellValue(CellRef cell, Position at) implements Expr {}

    /** One of {@code + - * /}. */
    record Binary(char operator, Expr left, Expr right) implements Expr {}

    /** A call of one of the {@link #FUNCTIONS}. */
    record Call(String function, List<Expr> arguments) implements Expr {}

    /** Names of the functions. */
    List<String> FUNCTIONS = List.of("abs", "min", "max", "sum", "mean");

    /** Visits this expression and all below it. */
    default void walk(Consumer<Expr> visitor) {
        visitor.accept(this);
        switch (this) {
            case Binary b -> {
                b.left().walk(visitor);
                b.right().walk(visitor);
            }
            case Call c -> c.arguments().forEach(a -> a.walk(visitor));
            case Num n -> {}
            case Ref r -> {}
            case CellValue v -> {}
        }
    }
}
