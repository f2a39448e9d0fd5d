package org.sharedgrowth.observatory.identity;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The office a caller speaks for.
 *
 * @param id the data provider's id in the scheme {@code DIGOBS:DATA_PROVIDERS}, such as {@code
 *     NSO_KEN}
 * @param areas the areas, as codes of {@code CL_AREA}, whose rows the office may send, or the
 *     single element {@code *} for an international compiler bound only by its provision
 *     agreements; may be empty, never null
 */
public record Provider(String id, Set<String> areas) {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final String EVERY_AREA = "*";

    public Provider {
        if (!ID.matcher(id).matches()) {
            throw new InvalidClaim("provider", id);
        }
        areas = Set.copyOf(areas);
    }

    /**
     * Whether the token lets this office send rows of the area. The agreement must allow it too.
     */
    public boolean speaksFor(String area) {
        return areas.contains(area) || areas.contains(EVERY_AREA);
    }
}
