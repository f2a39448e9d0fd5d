package org.sharedgrowth.observatory.gateway.portal.part;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * Compares names, giving little weight to accents and case, so that Côte d’Ivoire follows Costa
 * Rica.
 */
public final class Names {
    /** From A to Z. */
    public static final Comparator<String> ORDER = order();

    private Names() {}

    private static Comparator<String> order() {
        Collator collator = Collator.getInstance(Locale.ROOT);
        return collator::compare;
    }
}
