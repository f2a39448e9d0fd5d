package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Excerpt;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The group of people that figures are about. A breakdown that is not named stands for the total.
 *
 * @param chosen code by breakdown, in the order of the call
 */
record Slice(Map<String, String> chosen) {
    /** Breakdowns in the order of the key. */
    static final List<String> BREAKDOWNS =
            List.of("SEX", "AGE", "URBANISATION", "INCOME", "DISABILITY");

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]*=[A-Za-z0-9_@$-]+");
    private static final String TOTAL = "_T";
    private static final String NOT_APPLICABLE = "_Z";

    /** Position of the first breakdown in a key: after frequency, area and indicator. */
    private static final int FIRST_BREAKDOWN = 3;

    private static final int AREA = 1;

    /** Reads filters such as {@code SEX=F}. */
    static Slice of(List<String> filters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String filter : filters) {
            if (!FORM.matcher(filter).matches()) {
                throw new ToolRefused(
                        "The filter '"
                                + Excerpt.of(filter)
                                + "' does not have the form SEX=F. describe_indicator lists the"
                                + " filters.");
            }
            int equals = filter.indexOf('=');
            String name = filter.substring(0, equals).toUpperCase(Locale.ROOT);
            if (!BREAKDOWNS.contains(name)) {
                throw new ToolRefused(
                        "There is no breakdown '"
                                + Excerpt.of(name)
                                + "'. The breakdowns are "
                                + String.join(", ", BREAKDOWNS)
                                + ".");
            }
            if (chosen.putIfAbsent(name, filter.substring(equals + 1)) != null) {
                throw new ToolRefused("The breakdown " + name + " is named twice; name it once.");
            }
        }
        return new Slice(chosen);
    }

    /**
     * Refuses filters for which the indicator has no figures, and lists those for which it has
     * some.
     */
    void check(Indicator described) {
        chosen.forEach((name, code) -> {
            boolean isKnown =
                    described.groupsByDimension().getOrDefault(name, List.of()).stream()
                            .anyMatch(one -> one.code().equals(code));
            if (!isKnown) {
                String filters =
                        filters(described).entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining("; "));
                throw new ToolRefused(
                        described.code()
                                + " has no figures for "
                                + name
                                + "="
                                + Excerpt.of(code)
                                + ". "
                                + (filters.isEmpty()
                                        ? "It has totals only: call without filters."
                                        : "Filters with figures: " + filters + "."));
            }
        });
    }

    /** The filters of an indicator that have figures, except totals, with their names. */
    static Map<String, String> filters(Indicator described) {
        Map<String, String> filters = new LinkedHashMap<>();
        BREAKDOWNS.forEach(name ->
                described.groupsByDimension().getOrDefault(name, List.of()).stream()
                        .filter(code -> !isTotal(code.code()))
                        .forEach(code ->
                                filters.put(
                                        name + "=" + code.code(), CleanText.text(code.name()))));
        return filters;
    }

    private static boolean isTotal(String code) {
        return code.equals(TOTAL) || code.equals(NOT_APPLICABLE);
    }

    /** A request with these breakdowns. */
    Target in(Target target) {
        Target filtered = target;
        for (Map.Entry<String, String> one : chosen.entrySet()) {
            filtered = filtered.with(one.getKey().toLowerCase(Locale.ROOT), one.getValue());
        }
        return filtered;
    }

    /** Whether a key is about these people. */
    boolean matches(String key) {
        String[] codes = key.split("\\.", -1);
        int position = FIRST_BREAKDOWN;
        for (String name : BREAKDOWNS) {
            String code = position < codes.length ? codes[position] : TOTAL;
            String expected = chosen.getOrDefault(name, "");
            if (expected.isEmpty() ? !isTotal(code) : !expected.equals(code)) {
                return false;
            }
            position++;
        }
        return true;
    }

    /**
     * The key of yearly figures of an indicator in an area. A breakdown that is not named is the
     * total, or does not apply if the indicator has no total of it.
     */
    String key(Indicator described, String area) {
        List<String> codes = new ArrayList<>(List.of("A", area, described.code()));
        BREAKDOWNS.forEach(
                name -> codes.add(chosen.getOrDefault(name, totalCode(described, name))));
        return String.join(".", codes);
    }

    private static String totalCode(Indicator described, String breakdown) {
        List<String> codes =
                described.groupsByDimension().getOrDefault(breakdown, List.of()).stream()
                        .map(Code::code)
                        .toList();
        return codes.contains(NOT_APPLICABLE) && !codes.contains(TOTAL) ? NOT_APPLICABLE : TOTAL;
    }

    /** A key with its area replaced by another text. */
    static String withArea(String key, String area) {
        String[] codes = key.split("\\.", -1);
        if (codes.length > AREA) {
            codes[AREA] = area;
        }
        return String.join(".", codes);
    }

    /** Every breakdown in words, for an answer without figures. */
    String words(Call call, Indicator described) {
        return words(call, key(described, "AREA"), described);
    }

    /**
     * Every breakdown in words.
     *
     * @param key of one of the figures
     * @param described the indicator with the names of its codes
     */
    String words(Call call, String key, Indicator described) {
        String[] codes = key.split("\\.", -1);
        List<String> words = new ArrayList<>();
        int position = FIRST_BREAKDOWN;
        for (String breakdown : BREAKDOWNS) {
            String code = chosen.getOrDefault(breakdown, TOTAL);
            boolean applies = position >= codes.length || !codes[position].equals(NOT_APPLICABLE);
            words.add(
                    call.text()
                            .sliceMember(
                                    call.text().breakdown(breakdown),
                                    applies
                                            ? name(call, described, breakdown, code)
                                            : call.text().notApplicable()));
            position++;
        }
        return CleanText.visible(String.join("; ", words));
    }

    private static String name(Call call, Indicator described, String breakdown, String code) {
        return code.equals(TOTAL)
                ? call.text().total()
                : described.groupsByDimension().getOrDefault(breakdown, List.of()).stream()
                        .filter(one -> one.code().equals(code))
                        .map(Code::name)
                        .map(CleanText::text)
                        .findFirst()
                        .orElse(code);
    }
}
