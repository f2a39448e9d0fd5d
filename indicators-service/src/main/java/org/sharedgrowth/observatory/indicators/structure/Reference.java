package org.sharedgrowth.observatory.indicators.structure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an artefact or to an item in it. It means the newest version with the same major
 * number that is not older than the one named, so that what refers to a codelist keeps up with its
 * new codes.
 *
 * @param type of the artefact (the scheme, where an item is meant)
 * @param id least version that will do
 * @param item id of the item, a path for categories; null where the artefact itself is meant
 * @param exact whether the very version is meant; never of what is stored
 */
public record Reference(ArtefactType type, ArtefactId id, @Nullable String item, boolean exact) {
    private static final Pattern URN =
            Pattern.compile(
                    "urn:sdmx:org\\.sdmx\\.infomodel\\.([A-Za-z]+\\.[A-Za-z]+)="
                            + "([^:]+):([^(]+)\\(([^)]+)\\)(?:\\.(.+))?");

    /** A reference that keeps up with newer versions. */
    public Reference(ArtefactType type, ArtefactId id, @Nullable String item) {
        this(type, id, item, false);
    }

    /** A reference to this very version of an artefact. */
    public static Reference exactly(ArtefactType type, ArtefactId id) {
        return new Reference(type, id, null, true);
    }

    /**
     * Reads a URN; a {@code +} in its version says what is meant here anyway. Empty if it is none.
     */
    public static Optional<Reference> parse(String urn) {
        Matcher matcher = URN.matcher(urn);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String version = matcher.group(4).replace("+", "");
            ArtefactId id = new ArtefactId(matcher.group(2), matcher.group(3), version);
            return ArtefactType.ofUrnClass(matcher.group(1))
                    .map(type -> new Reference(type, id, matcher.group(5)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Reads a URN that was checked before it was stored. */
    @JsonCreator
    static Reference stored(String urn) {
        return parse(urn).orElseThrow(() -> new IllegalArgumentException(urn));
    }

    /** The URN; items are named by the class of their scheme with the item's id behind. */
    @JsonValue
    @Override
    public String toString() {
        return urn(type, id) + (item == null ? "" : "." + item);
    }

    /** The name of an artefact. */
    public static String urn(ArtefactType type, ArtefactId id) {
        return "urn:sdmx:org.sdmx.infomodel." + type.urnClass() + "=" + id;
    }
}
