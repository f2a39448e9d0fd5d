package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** How the dialect names countries and groups. */
final class Places {
    private Places() {}

    /** ISO 3166 alpha-2; the three-letter code where there is none. */
    static String two(String code, @Nullable Item item) {
        return item == null ? code : item.annotation("ISO2").orElseGet(() -> three(code, item));
    }

    /** ISO 3166 alpha-3, or the World Bank's code of a group. */
    static String three(String code, @Nullable Item item) {
        return item == null ? code : item.annotation("WB_ID").orElse(code);
    }

    static boolean isGroup(Item item) {
        return item.annotation("KIND").filter("group"::equals).isPresent();
    }
}
