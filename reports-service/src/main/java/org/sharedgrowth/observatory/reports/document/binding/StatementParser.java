package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Position;

/** Reads one statement. */
final class StatementParser {
    private static final DraftText TEXT = Texts.messages(DraftText.class);

    private final ExprParser parser;

    StatementParser(String line, int number) throws SyntaxException {
        parser = new ExprParser(Lexer.tokens(line), number);
    }

    Position start() {
        return parser.position();
    }

    boolean isPin() {
        return parser.peek().is("pin");
    }

    Pin pin() throws SyntaxException {
        parser.expect("pin");
        Lexer.Token token = parser.next();
        Pin pin;
        if (token.is("latest")) {
            pin = new Pin.Latest();
        } else if (token.is("release")) {
            pin = new Pin.Release(release(parser.next()));
        } else {
            pin = new Pin.Day(day(token));
        }
        parser.expectEnd();
        return pin;
    }

    private static long release(Lexer.Token token) throws SyntaxException {
        if (!token.text().matches("[1-9][0-9]{0,17}")) {
            throw new SyntaxException(token.column(), TEXT.notARelease(token.quoted()));
        }
        return Long.parseLong(token.text());
    }

    private static LocalDate day(Lexer.Token token) throws SyntaxException {
        try {
            return LocalDate.parse(token.text());
        } catch (DateTimeException e) {
            throw new SyntaxException(
                    token.column(), TEXT.notAPin(token.quoted(), "latest", "release N"));
        }
    }

    Statement statement() throws SyntaxException {
        Position at = parser.position();
        Lexer.Token keyword = parser.next();
        Statement statement =
                switch (keyword.text()) {
                    case "let" -> let(at);
                    case "word" -> word(at);
                    case "check" -> check(at);
                    case "figure" -> figure(at);
                    default ->
                            throw new SyntaxException(
                                    keyword.column(),
                                    TEXT.notAStatement(
                                            keyword.quoted(), "pin, let, word, check, figure"));
                };
        parser.expectEnd();
        return statement;
    }

    private Statement let(Position at) throws SyntaxException {
        String name = parser.name();
        parser.expect("=");
        Expr expr = parser.expr();
        parser.expect("round");
        return new Statement.Let(name, expr, positiveNumber(), at);
    }

    private BigDecimal positiveNumber() throws SyntaxException {
        int column = parser.peek().column();
        BigDecimal number = parser.number();
        if (number.signum() <= 0) {
            throw new SyntaxException(column, TEXT.stepNotPositive());
        }
        return number;
    }

    private Statement word(Position at) throws SyntaxException {
        String name = parser.name();
        parser.expect("=");
        Lexer.Token kind = parser.next();
        parser.expect("(");
        Compare compare =
                switch (kind.text()) {
                    case "trend" -> trend();
                    case "share" -> share();
                    case "every" -> every();
                    case "gap" -> gap();
                    case "rank" -> rank();
                    case "versus" -> versus();
                    default ->
                            throw new SyntaxException(
                                    kind.column(),
                                    TEXT.notAComparison(
                                            kind.quoted(),
                                            "trend, share, every, gap, rank, versus"));
                };
        parser.expect(")");
        return new Statement.Word(name, compare, at);
    }

    private Compare trend() throws SyntaxException {
        Expr older = parser.ref();
        parser.expect(",");
        Expr newer = parser.ref();
        BigDecimal band = BigDecimal.ZERO;
        if (parser.accept(",")) {
            band = parser.number();
        }
        return new Compare.Trend(older, newer, band);
    }

    private Compare share() throws SyntaxException {
        Expr ratio = parser.expr();
        parser.expect(",");
        return new Compare.Share(ratio, parser.number());
    }

    private Compare every() throws SyntaxException {
        List<Expr> values = refs();
        parser.expect(">=");
        return new Compare.Every(values, parser.number());
    }

    private Compare gap() throws SyntaxException {
        List<Expr> refs = refs();
        if (refs.size() != 4) {
            throw new SyntaxException(
                    parser.peek().column(), TEXT.gapTakesFour(String.valueOf(refs.size())));
        }
        return new Compare.Gap(refs.get(0), refs.get(1), refs.get(2), refs.get(3));
    }

    private Compare rank() throws SyntaxException {
        Expr.Ref one = parser.ref();
        parser.expect("in");
        parser.expect("{");
        List<Expr> others = refs();
        others.removeIf(other -> other instanceof Expr.Ref ref && ref.name().equals(one.name()));
        if (others.isEmpty()) {
            throw new SyntaxException(parser.peek().column(), TEXT.rankNeedsOthers());
        }
        parser.expect("}");
        return new Compare.Rank(one, others);
    }

    private Compare versus() throws SyntaxException {
        Expr left = parser.ref();
        parser.expect(",");
        return new Compare.Versus(left, parser.ref());
    }

    private List<Expr> refs() throws SyntaxException {
        List<Expr> refs = new ArrayList<>();
        do {
            refs.add(parser.ref());
        } while (parser.accept(","));
        return refs;
    }

    private Statement check(Position at) throws SyntaxException {
        String name = parser.name();
        parser.expect(":");
        Expr left = parser.expr();
        parser.expect("=");
        Expr right = parser.expr();
        parser.expect("within");
        BigDecimal tolerance = positiveNumber();
        Optional<String> note = Optional.empty();
        if (parser.accept("else")) {
            parser.expect("note");
            note = Optional.of(parser.name());
        }
        return new Statement.Check(name, left, right, tolerance, note, at);
    }

    private Statement figure(Position at) throws SyntaxException {
        String name = parser.name();
        parser.expect("=");
        Lexer.Token kind = parser.next();
        Statement.FigureKind parsed = figureKind(kind);
        parser.expect("of");
        List<String> names = new ArrayList<>();
        do {
            names.add(parser.name());
        } while (parser.accept(","));
        return new Statement.Figure(name, parsed, List.copyOf(names), at);
    }

    private static Statement.FigureKind figureKind(Lexer.Token token) throws SyntaxException {
        for (Statement.FigureKind kind : Statement.FigureKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(token.text())) {
                return kind;
            }
        }
        throw new SyntaxException(
                token.column(),
                TEXT.notAKindOfFigure(token.quoted(), "bars, lines, table, number"));
    }
}
