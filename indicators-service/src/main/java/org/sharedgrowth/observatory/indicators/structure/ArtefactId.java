package org.sharedgrowth.observatory.indicators.structure;

import java.util.regex.Pattern;

/**
 * What identifies a maintainable SDMX artefact of a given type.
 *
 * @param agency the maintaining agency, such as {@code DIGOBS}
 * @param id unique within agency and type
 * @param version {@code x.y.z}, or {@code 1.0} for the schemes whose version the standard fixes
 */
public record ArtefactId(String agency, String id, String version) {
    private static final Pattern AGENCY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]{1,128}");
    private static final Pattern VERSION =
            Pattern.compile("(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){1,2}");

    public ArtefactId {
        require(AGENCY, agency, "agency");
        require(ID, id, "id");
        require(VERSION, version, "version");
    }

    /** The first number of the version; data belongs to (dataflow id, major). */
    public int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /** {@code DIGOBS:DF_DIGITAL(1.0.0)}. */
    @Override
    public String toString() {
        return agency + ":" + id + "(" + version + ")";
    }

    private static void require(Pattern pattern, String value, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no " + what + " of an artefact");
        }
    }
}
