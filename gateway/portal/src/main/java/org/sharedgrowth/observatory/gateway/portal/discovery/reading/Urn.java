package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a structure, such as {@code urn:sdmx:org.sdmx.infomodel.base.DataProvider=
 * DIGOBS:DATA_PROVIDERS(1.0).NSO_KEN}.
 *
 * @param item code in a scheme; empty if the name is that of the structure itself
 */
record Urn(String agency, String id, String version, String item) {
    private static final Pattern FORM =
            Pattern.compile("urn:[^=]*=([^:()]+):([^:()]+)\\(([^()]+)\\)(?:\\.(.+))?");

    /**
     * @throws IllegalArgumentException if it is not the name of a structure
     */
    static Urn of(String urn) {
        Matcher found = FORM.matcher(urn);
        if (!found.matches()) {
            throw new IllegalArgumentException("This is not the name of a structure: " + urn);
        }
        String item = found.group(4);
        return new Urn(found.group(1), found.group(2), found.group(3), item == null ? "" : item);
    }
}
