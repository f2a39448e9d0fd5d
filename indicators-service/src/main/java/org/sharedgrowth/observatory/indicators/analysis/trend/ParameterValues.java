package org.sharedgrowth.observatory.indicators.analysis.trend;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.input.InputText;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads numbers and names in parameters. An invalid value causes a problem (400) that names the
 * value.
 */
public final class ParameterValues {
    private static final String NUMBER = "-?[0-9]{1,15}([.][0-9]{1,15})?";

    private ParameterValues() {}

    /** Whether a parameter is absent or empty. */
    public static boolean isAbsent(@Nullable String sent) {
        return sent == null || sent.isEmpty();
    }

    /** A decimal number; null if it is absent. */
    public static @Nullable Double number(String parameter, @Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (!sent.matches(NUMBER)) {
            throw Problem.parameter(
                    parameter, sent, LocalizedText.ofBundle(TrendText.class, TrendText::number));
        }
        return Double.valueOf(sent);
    }

    /** A decimal number; refused if it is absent. */
    public static double requiredNumber(String parameter, @Nullable String sent) {
        Double number = number(parameter, sent);
        if (number == null) {
            throw Problem.parameter(
                    parameter, "", LocalizedText.ofBundle(TrendText.class, TrendText::number));
        }
        return number;
    }

    /** Refuses a number outside the bounds; a bound is null if there is none on that side. */
    public static void requireWithin(
            String parameter, double number, @Nullable Double least, @Nullable Double greatest) {
        requireWithin(parameter, number, least, greatest, TrendText::between);
    }

    /** Refuses a number that an indicator with these bounds can never have; null means no bound. */
    public static void requireReachable(
            String parameter, double number, @Nullable Double least, @Nullable Double greatest) {
        requireWithin(parameter, number, least, greatest, TrendText::reachable);
    }

    /** The sentence that names the bounds of a number. */
    private interface Bounds {
        String in(TrendText text, String least, String greatest);
    }

    private static void requireWithin(
            String parameter,
            double number,
            @Nullable Double least,
            @Nullable Double greatest,
            Bounds sentence) {
        if ((least != null && number < least) || (greatest != null && number > greatest)) {
            String from = least == null ? "−∞" : plain(least);
            String to = greatest == null ? "∞" : plain(greatest);
            throw Problem.parameter(
                    parameter,
                    plain(number),
                    LocalizedText.ofBundle(TrendText.class, text -> sentence.in(text, from, to)));
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A whole number within the bounds, which are included; the default if none was sent. */
    public static int wholeNumber(
            String parameter, @Nullable String sent, int least, int greatest, int defaultValue) {
        if (sent == null || sent.isEmpty()) {
            return defaultValue;
        }
        int number = sent.matches("[0-9]{1,6}") ? Integer.parseInt(sent) : -1;
        if (number < least || number > greatest) {
            throw Problem.parameter(
                    parameter,
                    sent,
                    RefusalText.localized(t ->
                            t.wholeNumberBetween(String.valueOf(least), String.valueOf(greatest))));
        }
        return number;
    }

    /** A year; refused if it is absent. */
    public static int year(String parameter, @Nullable String sent) {
        if (sent == null || !sent.matches("[0-9]{4}")) {
            throw Problem.parameter(
                    parameter,
                    sent == null ? "" : sent,
                    InputText.localized(InputText::yearOfFourDigits));
        }
        return Integer.parseInt(sent);
    }

    /** The value whose {@link #name} was sent; the default if none was sent. */
    public static <E extends Enum<E>> E enumValue(
            String parameter, @Nullable String sent, E[] values, E defaultValue) {
        if (sent == null || sent.isEmpty()) {
            return defaultValue;
        }
        for (E value : values) {
            if (name(value).equals(sent)) {
                return value;
            }
        }
        String names =
                Stream.of(values).map(ParameterValues::name).collect(Collectors.joining(", "));
        throw Problem.parameter(parameter, sent, RefusalText.localized(t -> t.giveOneOf(names)));
    }

    /** The name in requests and answers: in lower case with hyphens. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
