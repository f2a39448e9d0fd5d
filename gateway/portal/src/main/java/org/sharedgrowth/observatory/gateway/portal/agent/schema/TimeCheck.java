package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Excerpt;

/**
 * Checks the periods and dates among the arguments of tools. A range that ends before it begins is
 * refused, because finding nothing in it would look like missing figures.
 */
public final class TimeCheck {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final int YEAR_LENGTH = 4;
    private static final List<String> DATES = List.of("as_of", "before", "after");

    private TimeCheck() {}

    /**
     * Checks arguments, except their types, which {@link ArgumentCheck} checks.
     *
     * @return a sentence for each fault; empty if there is none
     */
    public static List<String> faults(ObjectNode given) {
        Arguments arguments = new Arguments(given);
        List<String> faults = new ArrayList<>();
        for (String name : DATES) {
            String sent = arguments.text(name);
            if (!sent.isEmpty() && !DATE.matcher(sent).matches()) {
                faults.add(
                        "'"
                                + name
                                + "': '"
                                + Excerpt.of(sent)
                                + "' is not a date; give one such as 2026-11-24, or an instant such"
                                + " as 2026-11-24T10:00:00Z.");
            }
        }
        if (faults.isEmpty()) {
            checkOrder(arguments, "from", "to", faults);
            checkOrder(arguments, "before", "after", faults);
        }
        return faults;
    }

    /**
     * Checks that the first period or date is not later than the last. If one contains the other,
     * as 2020 contains 2020-Q1, the order is valid; otherwise, if the two differ in form, only
     * their years are compared.
     */
    private static void checkOrder(
            Arguments arguments, String first, String last, List<String> faults) {
        String one = arguments.text(first);
        String other = arguments.text(last);
        boolean bothGiven = !one.isEmpty() && !other.isEmpty();
        boolean nested = one.startsWith(other) || other.startsWith(one);
        if (bothGiven && !nested && isLater(one, other)) {
            faults.add(
                    "'"
                            + first
                            + "' ("
                            + Excerpt.of(one)
                            + ") is later than '"
                            + last
                            + "' ("
                            + Excerpt.of(other)
                            + ").");
        }
    }

    private static boolean isLater(String one, String other) {
        return form(one).equals(form(other))
                ? one.compareTo(other) > 0
                : year(one).compareTo(year(other)) > 0;
    }

    private static String form(String period) {
        return DIGIT.matcher(period).replaceAll("0");
    }

    private static String year(String period) {
        return period.substring(0, Math.min(YEAR_LENGTH, period.length()));
    }
}
