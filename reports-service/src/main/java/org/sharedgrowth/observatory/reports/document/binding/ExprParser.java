package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Position;

/** Reads expressions from the tokens of one line. */
final class ExprParser {
    private static final DraftText TEXT = Texts.messages(DraftText.class);
    private static final int MAX_DEPTH = 50;

    /**
     * Maximum number of values in an expression. Expressions are evaluated recursively, and a sum
     * of many values is as deep as it is long.
     */
    private static final int MAX_VALUES = 1_000;

    private final List<Lexer.Token> tokens;
    private final int line;
    private int next;
    private int depth;
    private int values;

    ExprParser(List<Lexer.Token> tokens, int line) {
        this.tokens = tokens;
        this.line = line;
    }

    Lexer.Token peek() {
        return tokens.get(next);
    }

    Lexer.Token next() {
        Lexer.Token token = tokens.get(next);
        if (token.kind() != Lexer.Kind.END) {
            next++;
        }
        return token;
    }

    Position position() {
        return new Position(line, peek().column());
    }

    boolean accept(String text) {
        boolean found = peek().is(text);
        if (found) {
            next++;
        }
        return found;
    }

    void expect(String expected) throws SyntaxException {
        if (!accept(expected)) {
            throw new SyntaxException(peek().column(), TEXT.expected(expected, peek().quoted()));
        }
    }

    void expectEnd() throws SyntaxException {
        if (peek().kind() != Lexer.Kind.END) {
            throw new SyntaxException(peek().column(), TEXT.notExpectedHere(peek().quoted()));
        }
    }

    String name() throws SyntaxException {
        Lexer.Token token = next();
        if (token.kind() != Lexer.Kind.NAME) {
            throw new SyntaxException(token.column(), TEXT.expectedName(token.quoted()));
        }
        return token.text();
    }

    BigDecimal number() throws SyntaxException {
        boolean negative = accept("-");
        Lexer.Token token = next();
        if (token.kind() != Lexer.Kind.NUMBER) {
            throw new SyntaxException(token.column(), TEXT.expectedNumber(token.quoted()));
        }
        BigDecimal number = decimal(token);
        return negative ? number.negate() : number;
    }

    private static BigDecimal decimal(Lexer.Token token) throws SyntaxException {
        try {
            BigDecimal number = new BigDecimal(token.text());
            if (Math.abs((long) number.scale()) > 30 || number.precision() > 34) {
                throw new SyntaxException(token.column(), TEXT.outOfRange(token.quoted()));
            }
            return number;
        } catch (NumberFormatException e) {
            throw new SyntaxException(token.column(), TEXT.notANumber(token.quoted()));
        }
    }

    /** Reads the name of another binding. */
    Expr.Ref ref() throws SyntaxException {
        Position at = position();
        return new Expr.Ref(name(), at);
    }

    Expr expr() throws SyntaxException {
        if (++depth > MAX_DEPTH) {
            throw new SyntaxException(
                    peek().column(), TEXT.nestedDeeper(String.valueOf(MAX_DEPTH)));
        }
        Expr left = term();
        while (peek().is("+") || peek().is("-")) {
            char operator = next().text().charAt(0);
            left = new Expr.Binary(operator, left, term());
        }
        depth--;
        return left;
    }

    private Expr term() throws SyntaxException {
        Expr left = factor();
        while (peek().is("*") || peek().is("/")) {
            char operator = next().text().charAt(0);
            left = new Expr.Binary(operator, left, factor());
        }
        return left;
    }

    private Expr factor() throws SyntaxException {
        if (++values > MAX_VALUES) {
            throw new SyntaxException(
                    peek().column(), TEXT.tooManyValues(String.valueOf(MAX_VALUES)));
        }
        Position at = position();
        Lexer.Token token = peek();
        if (token.kind() == Lexer.Kind.NUMBER || token.is("-")) {
            return new Expr.Num(number());
        }
        next();
        if (token.kind() == Lexer.Kind.CELL) {
            return new Expr.CellValue(CellParser.parse(token), at);
        }
        if (token.is("(")) {
            Expr inner = expr();
            expect(")");
            return inner;
        }
        if (token.kind() != Lexer.Kind.NAME) {
            throw new SyntaxException(token.column(), TEXT.expectedValue(token.quoted()));
        }
        return peek().is("(") ? call(token) : new Expr.Ref(token.text(), at);
    }

    private Expr call(Lexer.Token function) throws SyntaxException {
        if (!Expr.FUNCTIONS.contains(function.text())) {
            throw new SyntaxException(
                    function.column(),
                    TEXT.unknownFunction(function.text(), String.join(", ", Expr.FUNCTIONS)));
        }
        expect("(");
        List<Expr> arguments = new ArrayList<>();
        do {
            arguments.add(expr());
        } while (accept(","));
        expect(")");
        if (function.is("abs") && arguments.size() != 1) {
            throw new SyntaxException(
                    function.column(), TEXT.absTakesOne(String.valueOf(arguments.size())));
        }
        return new Expr.Call(function.text(), List.copyOf(arguments));
    }
}
