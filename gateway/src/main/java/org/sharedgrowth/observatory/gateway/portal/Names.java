package org.sharedgrowth.observatory.gateway.portal;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * Compares names, giving little weight to accents and case, so that Côte d’Ivoire follows Costa
 * Rica.
 */
final class Names {
    static final Comparator<String> ORDER = order();

    private Names() {}

    private static Comparator<String> order() {
        Collator collator = Collator.getInstance(Locale.ROOT);
        return collator::compare;
    }
}
