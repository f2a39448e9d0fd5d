package org.sharedgrowth.observatory.messages;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * The order of names that readers of a language expect: Côte d’Ivoire next to Costa Rica, Åland
 * Islands under A, Chinese names by their sound (pinyin).
 */
public final class NameOrder {
    private static final Map<Language, Comparator<Object>> ORDERS = orders();

    private NameOrder() {}

    /** Compares names; may be used by any thread. */
    public static Comparator<String> of(Language language) {
        Comparator<Object> order =
                ORDERS.getOrDefault(language, Comparator.comparing(Object::toString));
        return order::compare;
    }

    private static Map<Language, Comparator<Object>> orders() {
        Map<Language, Comparator<Object>> orders = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            orders.put(language, Collator.getInstance(language.locale()).freeze());
        }
        return orders;
    }
}
