package org.sharedgrowth.observatory.reports.document.binding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.reports.document.Position;

/**
 * The parsed bindings of a report.
 *
 * @param pin the state of the data they refer to
 * @param pinAt position of the pin; the beginning if there is none
 * @param statements by name, in the order written
 */
public record Bindings(Pin pin, Position pinAt, Map<String, Statement> statements) {
    public Bindings {
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
    }

    /** The statement with that name. */
    public Optional<Statement> find(String name) {
        return Optional.ofNullable(statements.get(name));
    }

    /** Every cell used, with the position of its first use. */
    public Map<CellRef, Position> cells() {
        Map<CellRef, Position> cells = new LinkedHashMap<>();
        for (Statement statement : statements.values()) {
            for (Expr root : expressions(statement)) {
                root.walk(e -> {
                    if (e instanceof Expr.CellValue value) {
                        cells.putIfAbsent(value.cell(), value.at());
                    }
                });
            }
        }
        return cells;
    }

    /** The names that a statement uses directly. */
    public Set<String> uses(Statement statement) {
        Set<String> names = new LinkedHashSet<>();
        if (statement instanceof Statement.Figure figure) {
            names.addAll(figure.of());
        }
        for (Expr root : expressions(statement)) {
            root.walk(e -> {
                if (e instanceof Expr.Ref ref) {
                    names.add(ref.name());
                }
            });
        }
        return names;
    }

    /** The cells that a binding uses, directly or through other bindings. */
    public Set<CellRef> cellsUsedBy(String name) {
        Set<CellRef> cells = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(name));
        while (!next.isEmpty()) {
            String one = next.remove();
            Statement statement = statements.get(one);
            if (statement != null && seen.add(one)) {
                for (Expr root : expressions(statement)) {
                    root.walk(e -> {
                        if (e instanceof Expr.CellValue value) {
                            cells.add(value.cell());
                        }
                    });
                }
                next.addAll(uses(statement));
            }
        }
        return cells;
    }

    private static List<Expr> expressions(Statement statement) {
        return switch (statement) {
            case Statement.Let let -> List.of(let.expr());
            case Statement.Word word -> word.compare().operands();
            case Statement.Check check -> new ArrayList<>(List.of(check.left(), check.right()));
            case Statement.Figure figure -> List.of();
        };
    }
}
