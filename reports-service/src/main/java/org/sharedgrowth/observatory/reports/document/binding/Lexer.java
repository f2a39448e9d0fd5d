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

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<cell>[A-Za-z_]\\w*\\[[^\\]]*\\])"
                            + "|(?<day>\\d{4}-\\d{2}-\\d{2})"
                            + "|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
                            + "|(?<name>[A-Za-z_]\\w*(?:\\.\\w+)*+)"
                            + "|(?<sign>>=|[-+*/(),=:{}])");

    private Lexer() {}

    static List<Token> tokens(String line) throws Syntax {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(line);
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
                continue;
            }
            matcher.region(at, line.length());
            if (!matcher.lookingAt()) {
                throw new Syntax(at + 1, TEXT.unexpected(Character.toString(line.codePointAt(at))));
            }
            tokens.add(new Token(kind(matcher), matcher.group(), at + 1));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", line.length() + 1));
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("cell") != null) {
            return Kind.CELL;
        }
        if (matcher.group("number") != null || matcher.group("day") != null) {
            return Kind.NUMBER;
        }
        return matcher.group("name") != null ? Kind.NAME : Kind.SIGN;
    }
}
