package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Codes of countries and groups in the World Bank's dialect. */
public final class CountryCodes {
    private CountryCodes() {}

    /**
     * The ISO 3166 alpha-2 code, or the World Bank's two-letter or three-letter code if there is
     * none.
     */
    public static String twoLetterCode(String code, @Nullable Item item) {
        return item == null
                ? code
                : item.annotation("ISO2")
                        .or(() -> item.annotation("WB_ISO2"))
                        .orElseGet(() -> threeLetterCode(code, item));
    }

    /** Countries and groups in the order of their codelist. */
    static Stream<Item> all(Catalogue catalogue) {
        for (Dataflow flow : catalogue.dataflows()) {
            int position = flow.structure().dimension(Dsd.AREA);
            Codelist codes =
                    position < 0 ? null : flow.structure().dimensions().get(position).codelist();
            if (codes != null) {
                return codes.codes().stream();
            }
        }
        return Stream.empty();
    }

    /** ISO 3166 alpha-3, or the World Bank's code of a group. */
    public static String threeLetterCode(String code, @Nullable Item item) {
        return item == null ? code : item.annotation("WB_ID").orElse(code);
    }

    static boolean isGroup(Item item) {
        return item.annotation("KIND").filter("group"::equals).isPresent();
    }
}
