package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.reports.document.Position;

/** One statement of the bindings. */
public sealed interface Statement {
    /** The form of the names of statements and notes. */
    Pattern NAME = Pattern.compile("[A-Za-z_]\\w*+(?:\\.\\w++)*+");

    /** The name that it defines. */
    String name();

    /** Its position in the bindings. */
    Position at();

    /** A value: an expression and the step it is rounded to. */
    record Let(String name, Expr expr, BigDecimal step, Position at) implements Statement {}

    /** A word: a comparison with a closed list of results. */
    record Word(String name, Compare compare, Position at) implements Statement {
        /** The names of its possible results; a text gives one phrase for each, in this order. */
        public List<String> results() {
            return compare.results();
        }
    }

    /** A check that must succeed; otherwise a note must explain why it does not. */
    record Check(
            String name,
            Expr left,
            Expr right,
            BigDecimal tolerance,
            Optional<String> note,
            Position at)
            implements Statement {}

    /** A chart, table or large number that shows values. */
    record Figure(String name, FigureKind kind, List<String> of, Position at)
            implements Statement {}

    /** The ways to show values. */
    enum FigureKind {
        BARS,
        LINES,
        TABLE,
        NUMBER
    }
}
