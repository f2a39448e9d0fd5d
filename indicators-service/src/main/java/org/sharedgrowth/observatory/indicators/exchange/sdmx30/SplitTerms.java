package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Splits the value of a condition at its commas and plus signs. A character after a backslash is
 * literal.
 */
final class SplitTerms {
    private static final int OPERATOR_LENGTH = 2;

    private final String name;
    private final String value;
    private final List<List<RawTerm>> alternatives = new ArrayList<>();
    private List<RawTerm> terms = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private String operator = "";
    private boolean escaped;

    /**
     * One term as it was sent.
     *
     * @param operator the two characters before a colon; empty if there is no operator
     * @param operand the operand without its backslashes
     */
    record RawTerm(String operator, String operand) {}

    private SplitTerms(String name, String value) {
        this.name = name;
        this.value = value;
    }

    /**
     * The alternatives, each with one or more terms.
     *
     * @param name name of the parameter
     * @throws Problem 400 if a backslash is at the end or precedes a character that needs no escape
     */
    static List<List<RawTerm>> of(String name, String value) {
        SplitTerms split = new SplitTerms(name, value);
        split.read();
        return split.alternatives;
    }

    private void read() {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> {
                    i++;
                    escape(i);
                }
                case ',' -> endAlternative();
                case '+' -> endTerm();
                case ':' -> colon();
                default -> text.append(c);
            }
        }
        endAlternative();
    }

    private void escape(int at) {
        if (at == value.length() || ",+:\\".indexOf(value.charAt(at)) < 0) {
            throw Problem.parameter(
                    name,
                    value,
                    "a backslash may stand before a comma, a plus, a colon or a backslash that"
                            + " belongs to the value; write \\\\ for one.");
        }
        text.append(value.charAt(at));
        escaped = true;
    }

    private void colon() {
        if (text.length() == OPERATOR_LENGTH && operator.isEmpty() && !escaped) {
            operator = text.toString();
            text = new StringBuilder();
        } else {
            text.append(':');
        }
    }

    private void endTerm() {
        terms.add(new RawTerm(operator, text.toString()));
        text = new StringBuilder();
        operator = "";
        escaped = false;
    }

    private void endAlternative() {
        endTerm();
        alternatives.add(terms);
        terms = new ArrayList<>();
    }
}
