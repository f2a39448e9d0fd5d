package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.problem.UnknownParameter;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Parameters of the World Bank's dialect. Letter case does not matter in names; empty values count
 * as absent.
 */
public final class BankParameters {
    /** Parameters of every operation. */
    static final Set<String> COMMON = Set.of("format", "per_page", "page", "lang", "api_key");

    private final Map<String, String> values = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();

    /**
     * @param known names in lower case, in addition to {@link #COMMON}
     * @throws Problem 400 if a parameter is given twice, or an unknown name resembles a known one
     */
    public BankParameters(List<RawTarget.Parameter> parameters, Set<String> known) {
        for (RawTarget.Parameter parameter : parameters) {
            String name = parameter.name().toLowerCase(Locale.ROOT);
            if (!known.contains(name) && !COMMON.contains(name)) {
                refuseSimilar(parameter, known);
                ignored.add(parameter.name());
            } else if (!parameter.value().isEmpty()
                    && values.putIfAbsent(name, parameter.value()) != null) {
                throw Problem.parameter(name, parameter.value(), "it is given more than once.");
            }
        }
    }

    private static void refuseSimilar(RawTarget.Parameter parameter, Set<String> known) {
        if (!parameter.value().isEmpty()) {
            Set<String> all = new HashSet<>(COMMON);
            all.addAll(known);
            UnknownParameter.refuseSimilar(parameter.name(), all);
        }
    }

    /** Names of ignored parameters, as the client wrote them. */
    public List<String> ignored() {
        return ignored;
    }

    public @Nullable String text(String name) {
        return values.get(name);
    }

    /** A parameter that must be at least 1; the fallback if it is absent. */
    int count(String name, int fallback) {
        String text = values.get(name);
        if (text == null) {
            return fallback;
        }
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1) {
            throw Problem.parameter(name, text, "give a whole number of at least 1.");
        }
        return number;
    }

    /** Whether the value is {@code Y}. */
    boolean isYes(String name) {
        String text = values.get(name);
        if (text == null || text.equalsIgnoreCase("n")) {
            return false;
        }
        if (text.equalsIgnoreCase("y")) {
            return true;
        }
        throw Problem.parameter(name, text, "give Y or N.");
    }
}
