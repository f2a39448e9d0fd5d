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

    private final ExprParser in;

    StatementParser(String line, int number) throws Syntax {
        in = new ExprParser(Lexer.tokens(line), number);
    }

    Position start() {
        return in.position();
    }

    boolean isPin() {
        return in.peek().is("pin");
    }

    Pin pin() throws Syntax {
        in.expect("pin");
        Lexer.Token token = in.next();
        Pin pin;
        if (token.is("latest")) {
            pin = new Pin.Latest();
        } else if (token.is("release")) {
            pin = new Pin.Release(release(in.next()));
        } else {
            pin = new Pin.Day(day(token));
        }
        in.end();
        return pin;
    }

    private static long release(Lexer.Token token) throws Syntax {
        if (!token.text().matches("[1-9][0-9]{0,17}")) {
            throw new Syntax(token.column(), TEXT.notARelease(token.quoted()));
        }
        return Long.parseLong(token.text());
    }

    private static LocalDate day(Lexer.Token token) throws Syntax {
        try {
            return LocalDate.parse(token.text());
        } catch (DateTimeException e) {
            throw new Syntax(token.column(), TEXT.notAPin(token.quoted(), "latest", "release N"));
        }
    }

    Statement statement() throws Syntax {
        Position at = in.position();
        Lexer.Token keyword = in.next();
        Statement statement =
                switch (keyword.text()) {
                    case "let" -> let(at);
                    case "word" -> word(at);
                    case "check" -> check(at);
                    case "figure" -> figure(at);
                    default ->
                            throw new Syntax(
                                    keyword.column(),
                                    TEXT.notAStatement(
                                            keyword.quoted(), "pin, let, word, check, figure"));
                };
        in.end();
        return statement;
    }

    private Statement let(Position at) throws Syntax {
        String name = in.name();
        in.expect("=");
        Expr expr = in.expr();
        in.expect("round");
        return new Statement.Let(name, expr, positiveNumber(), at);
    }

    private BigDecimal positiveNumber() throws Syntax {
        int column = in.peek().column();
        BigDecimal number = in.number();
        if (number.signum() <= 0) {
            throw new Syntax(column, TEXT.stepNotPositive());
        }
        return number;
    }

    private Statement word(Position at) throws Syntax {
        String name = in.name();
        in.expect("=");
        Lexer.Token kind = in.next();
        in.expect("(");
        Compare compare =
                switch (kind.text()) {
                    case "trend" -> trend();
                    case "share" -> share();
                    case "every" -> every();
                    case "gap" -> gap();
                    case "rank" -> rank();
                    case "versus" -> versus();
                    default ->
                            throw new Syntax(
                                    kind.column(),
                                    TEXT.notAComparison(
                                            kind.quoted(),
                                            "trend, share, every, gap, rank, versus"));
                };
        in.expect(")");
        return new Statement.Word(name, compare, at);
    }

    private Compare trend() throws Syntax {
        Expr older = in.ref();
        in.expect(",");
        Expr newer = in.ref();
        BigDecimal band = BigDecimal.ZERO;
        if (in.accept(",")) {
            band = in.number();
        }
        return new Compare.Trend(older, newer, band);
    }

    private Compare share() throws Syntax {
        Expr ratio = in.expr();
        in.expect(",");
        return new Compare.Share(ratio, in.number());
    }

    private Compare every() throws Syntax {
        List<Expr> each = refs();
        in.expect(">=");
        return new Compare.Every(each, in.number());
    }

    private Compare gap() throws Syntax {
        List<Expr> refs = refs();
        if (refs.size() != 4) {
            throw new Syntax(in.peek().column(), TEXT.gapTakesFour(String.valueOf(refs.size())));
        }
        return new Compare.Gap(refs.get(0), refs.get(1), refs.get(2), refs.get(3));
    }

    private Compare rank() throws Syntax {
        Expr.Ref one = in.ref();
        in.expect("in");
        in.expect("{");
        List<Expr> others = refs();
        others.removeIf(other -> other instanceof Expr.Ref ref && ref.name().equals(one.name()));
        if (others.isEmpty()) {
            throw new Syntax(in.peek().column(), TEXT.rankNeedsOthers());
        }
        in.expect("}");
        return new Compare.Rank(one, others);
    }

    private Compare versus() throws Syntax {
        Expr left = in.ref();
        in.expect(",");
        return new Compare.Versus(left, in.ref());
    }

    private List<Expr> refs() throws Syntax {
        List<Expr> refs = new ArrayList<>();
        do {
            refs.add(in.ref());
        } while (in.accept(","));
        return refs;
    }

    private Statement check(Position at) throws Syntax {
        String name = in.name();
        in.expect(":");
        Expr left = in.expr();
        in.expect("=");
        Expr right = in.expr();
        in.expect("within");
        BigDecimal tolerance = positiveNumber();
        Optional<String> note = Optional.empty();
        if (in.accept("else")) {
            in.expect("note");
            note = Optional.of(in.name());
        }
        return new Statement.Check(name, left, right, tolerance, note, at);
    }

    private Statement figure(Position at) throws Syntax {
        String name = in.name();
        in.expect("=");
        Lexer.Token kind = in.next();
        Statement.FigureKind parsed = figureKind(kind);
        in.expect("of");
        List<String> names = new ArrayList<>();
        do {
            names.add(in.name());
        } while (in.accept(","));
        return new Statement.Figure(name, parsed, List.copyOf(names), at);
    }

    private static Statement.FigureKind figureKind(Lexer.Token token) throws Syntax {
        for (Statement.FigureKind kind : Statement.FigureKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(token.text())) {
                return kind;
            }
        }
        throw new Syntax(
                token.column(),
                TEXT.notAKindOfFigure(token.quoted(), "bars, lines, table, number"));
    }
}
