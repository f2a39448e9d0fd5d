package org.sharedgrowth.observatory.reports.document.language;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.reports.document.binding.Unit;

/** English names of units in running text. */
final class EnglishUnits {
    private record Words(String one, String many) {}

    private static final Map<String, Words> PROSE =
            Map.of(
                    "PS", new Words("person", "people"),
                    "PERS", new Words("person", "people"),
                    "PERSON", new Words("person", "people"),
                    "PERSONS", new Words("person", "people"),
                    "PEOPLE", new Words("person", "people"),
                    "CNY", new Words("yuan", "yuan"),
                    "PP", new Words("percentage point", "percentage points"),
                    "YR", new Words("year", "years"),
                    "YEARS", new Words("year", "years"),
                    "DAY", new Words("day", "days"));

    /** Codes of units that are not printed, such as indices and counts. */
    private static final Set<String> UNPRINTED =
            Set.of(
                    "1",
                    "_Z",
                    "NUM",
                    "NUMBER",
                    "PURE_NUMB",
                    "PN",
                    "UNIT",
                    "IX",
                    "INDEX",
                    "SCORE",
                    "RATIO");

    private static final Pattern PERCENT = Pattern.compile("(?i)(percent|per cent|%).*");
    private static final Pattern PERCENT_CODE = Pattern.compile("(PT|PC|PCT|PERCENT)(_.*)?");
    private static final Pattern ISO_CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern PRICES = Pattern.compile(", (current|constant)$");
    private static final Pattern SLASH = Pattern.compile("/");

    private EnglishUnits() {}

    /**
     * The text after the number, with a space before it where one is needed: {@code %}, {@code "
     * people"}, or nothing.
     */
    static String suffix(Unit unit, BigDecimal value) {
        List<String> codes = new ArrayList<>(Arrays.asList(SLASH.split(unit.code(), -1)));
        List<String> names = Arrays.asList(unit.name().split(" per ", -1));
        boolean compound = codes.size() > 1;
        String first = codes.removeFirst();
        String firstName =
                compound && names.size() == codes.size() + 1 ? names.getFirst() : unit.name();
        boolean singular = value.abs().compareTo(BigDecimal.ONE) == 0;
        String head = head(first, firstName, singular);
        String tail =
                codes.stream()
                        .map(code -> " per " + word(code, nameOf(code, codes, names), true))
                        .collect(Collectors.joining());
        return head + tail;
    }

    private static String nameOf(String code, List<String> codes, List<String> names) {
        int index = codes.indexOf(code) + 1;
        return names.size() == codes.size() + 1 ? names.get(index) : code;
    }

    private static String head(String code, String name, boolean singular) {
        if (isPercent(code, name)) {
            return "%";
        }
        return UNPRINTED.contains(code) ? "" : " " + word(code, name, singular);
    }

    private static boolean isPercent(String code, String name) {
        return PERCENT_CODE.matcher(code).matches() || PERCENT.matcher(name).matches();
    }

    private static String word(String code, String name, boolean singular) {
        Words words = PROSE.get(code);
        if (words != null) {
            return singular ? words.one() : words.many();
        }
        if (ISO_CURRENCY.matcher(code).matches() && isCurrency(code)) {
            return Currency.getInstance(code)
                    .getName(
                            ULocale.ENGLISH,
                            Currency.PLURAL_LONG_NAME,
                            singular ? "one" : "other",
                            null);
        }
        return inProse(name);
    }

    private static boolean isCurrency(String code) {
        return Currency.isAvailable(code, null, null);
    }

    /**
     * Adapts a name to running text: "Tonnes" becomes lower case, "International dollars, current"
     * loses the part after the comma.
     */
    private static String inProse(String full) {
        String name = PRICES.matcher(full).replaceFirst("");
        boolean capitalised =
                name.length() > 1
                        && Character.isUpperCase(name.charAt(0))
                        && Character.isLowerCase(name.charAt(1));
        return capitalised
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }
}
