package org.sharedgrowth.observatory.reports.document.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;

/** Splits one line of the bindings into tokens. */
final class Lexer {
    private static final DraftText TEXT = Texts.messages(DraftText.class);

    /** Kinds of token. */
    enum Kind {
        NAME,
        NUMBER,
        CELL,
        SIGN,
        END
    }

    /**
     * A token.
     *
     * @param column where it starts, from 1
     */
    record Token(Kind kind, String text, int column) {
        /** The token as it is quoted in a fault. */
        Message quoted() {
            return kind == Kind.END ? TEXT.endOfLine() : TEXT.quoted(text);
        }

        boolean is(String expected) {
            return text.equals(expected) && kind != Kind.END;
        }
    }

    private record Form(Kind kind, Pattern pattern) {}

    /** The first form that matches at a position determines the kind of the token. */
    private static final List<Form> FORMS =
            List.of(
                    new Form(Kind.CELL, Pattern.compile("[A-Za-z_]\\w*\\[[^\\]]*\\]")),
                    new Form(Kind.NUMBER, Pattern.compile("\\d{4}-\\d{2}-\\d{2}")),
                    new Form(Kind.NUMBER, Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?")),
                    new Form(Kind.NAME, Statement.NAME),
                    new Form(Kind.SIGN, Pattern.compile(">=|[-+*/(),=:{}]")));

    private Lexer() {}

    static List<Token> tokens(String line) throws SyntaxException {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
                continue;
            }
            Token token = token(line, at);
            tokens.add(token);
            at += token.text().length();
        }
        tokens.add(new Token(Kind.END, "", line.length() + 1));
        return tokens;
    }

    private static Token token(String line, int at) throws SyntaxException {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(line).region(at, line.length());
            if (matcher.lookingAt()) {
                return new Token(form.kind(), matcher.group(), at + 1);
            }
        }
        throw new SyntaxException(
                at + 1, TEXT.unexpected(Character.toString(line.codePointAt(at))));
    }
}
