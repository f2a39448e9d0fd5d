package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A way in which the World Bank groups countries; each has its own parameter. */
public enum Classification {
    REGION("region", "", ""),
    INCOME_LEVEL("incomelevel", "INX", "XY"),
    LENDING_TYPE("lendingtype", "LNX", "XX");

    private final String parameter;
    private final String unclassifiedThreeLetter;
    private final String unclassifiedTwoLetter;

    /** Codes for countries that are not classified. */
    record UnclassifiedCodes(String threeLetterCode, String twoLetterCode) {
        boolean contains(String code) {
            String upper = code.toUpperCase(Locale.ROOT);
            return upper.equals(threeLetterCode) || upper.equals(twoLetterCode);
        }
    }

    Classification(String parameter, String unclassifiedThreeLetter, String unclassifiedTwoLetter) {
        this.parameter = parameter;
        this.unclassifiedThreeLetter = unclassifiedThreeLetter;
        this.unclassifiedTwoLetter = unclassifiedTwoLetter;
    }

    /** The name of its parameter in lower case, as in paths. */
    String parameter() {
        return parameter;
    }

    /** The codes for countries outside all groups; null if there are no such codes. */
    @Nullable UnclassifiedCodes unclassifiedCodes() {
        return unclassifiedThreeLetter.isEmpty()
                ? null
                : new UnclassifiedCodes(unclassifiedThreeLetter, unclassifiedTwoLetter);
    }

    /** Codes of its groups; a country belongs to the first one that contains it. */
    List<String> groups(GroupConfig config) {
        return switch (this) {
            case REGION -> config.regions();
            case INCOME_LEVEL -> config.incomeLevels();
            case LENDING_TYPE -> config.lendingTypes();
        };
    }
}
