package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.request.Periods;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.indicators.query.Condition.Operator;
import org.sharedgrowth.observatory.indicators.query.Condition.Term;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads {@code c[COMPONENT]=…}: commas separate alternatives, plus signs separate terms that must
 * all hold, and each term has its own operator ({@code ge:2020+le:2022,ge:2025}); the default
 * operator is equality. A comma or plus in a value is escaped with a backslash. For the measure,
 * {@code NaN} means a missing value.
 */
public record ConditionReader(Dsd dsd) {
    /** The name of one condition, as an example with which unknown parameters are compared. */
    public static final Set<String> NAMES = Set.of("c[TIME_PERIOD]");

    /** The component in a parameter's name; null if the parameter is not a condition. */
    public static @Nullable String component(String parameter) {
        return parameter.startsWith("c[") && parameter.endsWith("]")
                ? parameter.substring(2, parameter.length() - 1)
                : null;
    }

    /**
     * The conditions of a request; empty ones are ignored.
     *
     * @param sent only parameters that are conditions
     * @throws Problem 400 if a condition cannot be read or is sent twice
     */
    public static List<Condition> readAll(List<RawTarget.Parameter> sent, Dsd dsd) {
        ConditionReader reader = new ConditionReader(dsd);
        List<Condition> conditions = new ArrayList<>();
        for (RawTarget.Parameter parameter : sent) {
            String component = String.valueOf(component(parameter.name()));
            if (conditions.stream().anyMatch(c -> c.component().equals(component))) {
                throw Problem.parameter(
                        parameter.name(),
                        parameter.value(),
                        "give it once; join alternatives by a comma, and terms that must all"
                                + " hold by a plus.");
            }
            if (!parameter.value().isEmpty()) {
                conditions.add(reader.read(component, parameter.value()));
            }
        }
        return conditions;
    }

    /** The condition on a component; fails with 400 if it cannot be read. */
    public Condition read(String component, String value) {
        String name = "c[" + component + "]";
        if (!isKnown(component)) {
            throw Problem.parameter(
                    name, value, "the structure has no component '" + component + "'.");
        }
        List<List<Term>> alternatives = new ArrayList<>();
        for (List<SplitTerms.RawTerm> alternative : SplitTerms.of(name, value)) {
            List<Term> terms = new ArrayList<>();
            for (SplitTerms.RawTerm term : alternative) {
                terms.add(check(component, name, value, term(name, value, term)));
            }
            alternatives.add(terms);
        }
        return new Condition(component, alternatives);
    }

    private boolean isKnown(String component) {
        return dsd.dimension(component) >= 0
                || component.equals(dsd.timeDimension().id())
                || component.equals(dsd.measure().id())
                || dsd.seriesAttribute(component) >= 0
                || dsd.observationAttribute(component) >= 0;
    }

    private static Term term(String name, String value, SplitTerms.RawTerm written) {
        String operator = written.operator();
        String operand = written.operand();
        if (operand.isEmpty()) {
            throw Problem.parameter(name, value, "an empty term has no meaning; leave it out.");
        }
        if (operator.isEmpty()) {
            return new Term(Operator.EQ, operand);
        }
        for (Operator known : Operator.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(operator)) {
                return new Term(known, operand);
            }
        }
        throw Problem.parameter(
                name,
                value,
                "'"
                        + operator
                        + "' is not an operator; use eq ne lt le gt ge co nc sw or ew, and put eq:"
                        + " in front of a value that itself contains a colon.");
    }

    /** Whether a term selects rows without a value, or rows with one. */
    private static boolean isMissing(Term term) {
        return term.value().equals(Condition.MISSING)
                && (term.operator() == Operator.EQ || term.operator() == Operator.NE);
    }

    /** Checks that operands compared as periods or numbers are valid. */
    private Term check(String component, String name, String value, Term term) {
        boolean textual =
                switch (term.operator()) {
                    case CO, NC, SW, EW -> true;
                    case EQ, NE, LT, LE, GT, GE -> false;
                };
        if (textual) {
            return term;
        }
        if (component.equals(dsd.timeDimension().id())) {
            TimePeriod period = Periods.find(term.value());
            if (period == null) {
                throw Problem.parameter(
                        name,
                        value,
                        "'" + term.value() + "' is not a period such as 2020 or 2020-Q1.");
            }
            return new Term(term.operator(), period.toString());
        }
        if (component.equals(dsd.measure().id())
                && Condition.number(term.value()) == null
                && !isMissing(term)) {
            throw Problem.parameter(
                    name,
                    value,
                    "'"
                            + term.value()
                            + "' is not a number; use eq:NaN for rows without a value, ne:NaN for"
                            + " rows with one.");
        }
        return term;
    }
}
