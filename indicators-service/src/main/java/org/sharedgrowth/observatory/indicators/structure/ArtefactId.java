package org.sharedgrowth.observatory.indicators.structure;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a maintainable SDMX artefact of a given type.
 *
 * @param agency the maintaining agency, such as {@code DIGOBS}
 * @param id unique within agency and type
 * @param version {@code x.y.z}, {@code x.y.z-draft} for drafts, or {@code 1.0} for schemes with a
 *     fixed version
 */
public record ArtefactId(String agency, String id, String version) {
    private static final Pattern AGENCY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]{1,128}");
    private static final Pattern VERSION =
            Pattern.compile("N\\.N(\\.N(-draft)?)?".replace("N", "(0|[1-9][0-9]{0,5})"));
    private static final String DRAFT = "-draft";

    public ArtefactId {
        require(AGENCY, agency, "agency");
        require(ID, id, "id");
        require(VERSION, version, "version");
    }

    /** The id with these parts, or null if one of them is not valid. */
    public static @Nullable ArtefactId find(String agency, String id, String version) {
        boolean isValid =
                AGENCY.matcher(agency).matches()
                        && ID.matcher(id).matches()
                        && VERSION.matcher(version).matches();
        return isValid ? new ArtefactId(agency, id, version) : null;
    }

    /** The first number of the version; data belongs to (dataflow id, major). */
    public int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /** Whether the artefact is not released yet. */
    public boolean isDraft() {
        return version.endsWith(DRAFT);
    }

    /** The id that a draft has once it is released; any other id is returned as it is. */
    public ArtefactId released() {
        return isDraft()
                ? new ArtefactId(
                        agency, id, version.substring(0, version.length() - DRAFT.length()))
                : this;
    }

    /** {@code DIGOBS:DF_DIGITAL(1.0.0)}. */
    @Override
    public String toString() {
        return agency + ":" + id + "(" + version + ")";
    }

    private static void require(Pattern pattern, String value, String description) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not a valid " + description + " of an artefact");
        }
    }
}
