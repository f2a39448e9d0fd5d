package org.sharedgrowth.observatory.reports.document.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;

/** Parses {@code INDICATOR[AREA, PERIOD, DIM=CODE]}. */
final class CellParser {
    /** The dimensions a slice may name. */
    static final List<String> DIMENSIONS =
            List.of("SEX", "AGE", "URBANISATION", "INCOME", "DISABILITY");

    private static final DraftText TEXT = Texts.messages(DraftText.class);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_@$-]{1,64}");
    private static final Pattern COMMA = Pattern.compile(",");

    private CellParser() {}

    static CellRef parse(Lexer.Token token) throws SyntaxException {
        int bracket = token.text().indexOf('[');
        String indicator = token.text().substring(0, bracket);
        String inside = token.text().substring(bracket + 1, token.text().length() - 1);
        List<String> parts = COMMA.splitAsStream(inside).map(String::strip).toList();
        if (parts.size() < 2) {
            throw new SyntaxException(token.column(), TEXT.cellNeedsPeriod(token.text()));
        }
        String area = code(token, parts.get(0));
        Period period =
                Period.parse(parts.get(1))
                        .orElseThrow(() ->
                                new SyntaxException(token.column(), TEXT.notAPeriod(parts.get(1))));
        SortedMap<String, String> slice = new TreeMap<>();
        for (String part : parts.subList(2, parts.size())) {
            dimension(token, part, slice);
        }
        Optional<String> flow = Optional.ofNullable(slice.remove("FLOW"));
        return new CellRef(indicator, area, period, slice, flow);
    }

    private static void dimension(Lexer.Token token, String part, Map<String, String> slice)
            throws SyntaxException {
        int equals = part.indexOf('=');
        if (equals < 0) {
            throw new SyntaxException(token.column(), TEXT.notDimensionAndCode(part, "DIM=CODE"));
        }
        String dimension = part.substring(0, equals).strip();
        if (!DIMENSIONS.contains(dimension) && !dimension.equals("FLOW")) {
            throw new SyntaxException(
                    token.column(),
                    TEXT.unknownDimension(dimension, String.join(", ", DIMENSIONS) + ", FLOW"));
        }
        if (slice.putIfAbsent(dimension, code(token, part.substring(equals + 1).strip())) != null) {
            throw new SyntaxException(token.column(), TEXT.dimensionTwice(dimension));
        }
    }

    private static String code(Lexer.Token token, String code) throws SyntaxException {
        if (!CODE.matcher(code).matches()) {
            throw new SyntaxException(token.column(), TEXT.notACode(code));
        }
        return code;
    }
}
