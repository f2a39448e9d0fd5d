package org.sharedgrowth.observatory.reports.document.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.document.Position;

/**
 * Parses the bindings: one statement on each line; empty lines and lines starting with {@code #}
 * are skipped. All errors are reported; lines that cannot be parsed are left out of the result.
 */
public final class BindingParser {
    private static final DraftText TEXT = Texts.messages(DraftText.class);
    private static final int MAX_STATEMENTS = 2_000;

    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int statementCount;
    private @Nullable Pin pin;
    private Position pinAt = Position.START;

    private BindingParser() {}

    /**
     * The result.
     *
     * @param bindings the statements that could be parsed; if a name is defined twice, only the
     *     first
     * @param faults all faults: those found line by line, then those of the bindings as a whole
     */
    public record Parsed(Bindings bindings, List<Fault> faults) {}

    /** Parses the bindings. */
    public static Parsed parse(String source) {
        BindingParser parser = new BindingParser();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            parser.parseLine(lines.get(i), i + 1);
        }
        parser.finish();
        Pin pin = Optional.ofNullable(parser.pin).orElseGet(Pin.Latest::new);
        return new Parsed(
                new Bindings(pin, parser.pinAt, parser.statements), List.copyOf(parser.faults));
    }

    private void parseLine(String line, int number) {
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
            return;
        }
        try {
            StatementParser parser = new StatementParser(line, number);
            if (parser.isPin()) {
                parsePin(parser);
            } else {
                add(parser.statement());
            }
        } catch (SyntaxException syntax) {
            faults.add(Fault.ofBindings(new Position(number, syntax.column()), syntax.message()));
        }
    }

    private void parsePin(StatementParser parser) throws SyntaxException {
        if (pin != null) {
            throw new SyntaxException(1, TEXT.secondPin(String.valueOf(pinAt.line())));
        }
        pinAt = parser.start();
        pin = parser.pin();
    }

    /** Statements above the limit are only counted. */
    private void add(Statement statement) {
        if (++statementCount > MAX_STATEMENTS) {
            return;
        }
        Statement before = statements.putIfAbsent(statement.name(), statement);
        if (before != null) {
            faults.add(
                    Fault.ofBindings(
                            statement.at(),
                            TEXT.alreadyDefined(
                                    statement.name(), String.valueOf(before.at().line()))));
        }
    }

    private void finish() {
        if (pin == null) {
            faults.add(Fault.ofBindings(Position.START, noPin()));
        }
        if (statementCount > MAX_STATEMENTS) {
            faults.add(
                    Fault.ofBindings(
                            Position.START,
                            TEXT.tooManyStatements(
                                    String.valueOf(statementCount),
                                    String.valueOf(MAX_STATEMENTS))));
        }
        Bindings all = new Bindings(new Pin.Latest(), pinAt, statements);
        Map<String, Statement> above = new LinkedHashMap<>();
        for (Statement statement : statements.values()) {
            for (String used : all.uses(statement)) {
                checkUse(statement, used, above);
            }
            above.put(statement.name(), statement);
        }
    }

    private static Message noPin() {
        return TEXT.noPin("pin latest", "pin release 12", "pin 2026-07-01");
    }

    private void checkUse(Statement statement, String used, Map<String, Statement> above) {
        Statement target = above.get(used);
        if (target == null) {
            Message unknown =
                    statements.containsKey(used)
                            ? TEXT.usedBefore(used, statement.name())
                            : TEXT.unknownNameIn(used, statement.name());
            faults.add(Fault.ofBindings(statement.at(), unknown));
        } else if (!(target instanceof Statement.Let)) {
            faults.add(Fault.ofBindings(statement.at(), TEXT.notAValueIn(used, statement.name())));
        }
    }
}
