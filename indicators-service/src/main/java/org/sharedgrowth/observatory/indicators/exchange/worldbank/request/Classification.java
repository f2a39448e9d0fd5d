package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A way in which the World Bank groups countries, by the name of its parameter. */
public enum Classification {
    REGION("region", "", ""),
    INCOME_LEVEL("incomelevel", "INX", "XY"),
    LENDING_TYPE("lendingtype", "LNX", "XX");

    private final String parameter;
    private final String restOfThree;
    private final String restOfTwo;

    /** Codes for countries that are not classified. */
    record Rest(String threeLetterCode, String twoLetterCode) {
        boolean isNamed(String code) {
            String upper = code.toUpperCase(Locale.ROOT);
            return upper.equals(threeLetterCode) || upper.equals(twoLetterCode);
        }
    }

    Classification(String parameter, String restOfThree, String restOfTwo) {
        this.parameter = parameter;
        this.restOfThree = restOfThree;
        this.restOfTwo = restOfTwo;
    }

    /** The name of its parameter in lower case, as in paths. */
    String parameter() {
        return parameter;
    }

    /** The codes for countries outside all groups; null if there are no such codes. */
    @Nullable Rest rest() {
        return restOfThree.isEmpty() ? null : new Rest(restOfThree, restOfTwo);
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
