package org.sharedgrowth.observatory.indicators.structure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an artefact or to an item in it. It resolves to the newest version with the same
 * major number that is not older than the given one, so that new codes of a codelist are included.
 *
 * @param type type of the artefact (for an item, of its scheme)
 * @param id the artefact, with the minimum version
 * @param item id of the item, a path for categories; null for the artefact itself
 * @param exact whether exactly this version is meant; never in stored references
 */
public record Reference(ArtefactType type, ArtefactId id, @Nullable String item, boolean exact) {
    private static final Pattern URN =
            Pattern.compile(
                    "urn:sdmx:org\\.sdmx\\.infomodel\\.([A-Za-z]+\\.[A-Za-z]+)="
                            + "([^:]+):([^(]+)\\(([^)]+)\\)(?:\\.(.+))?");

    /** A reference that includes newer versions. */
    public Reference(ArtefactType type, ArtefactId id, @Nullable String item) {
        this(type, id, item, false);
    }

    /** A reference to exactly this version of an artefact. */
    public static Reference exactly(ArtefactType type, ArtefactId id) {
        return new Reference(type, id, null, true);
    }

    /**
     * Parses a URN; a {@code +} in its version makes no difference. Empty if it is not a valid URN.
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

    /** Parses a stored URN, which is valid. */
    @JsonCreator
    static Reference stored(String urn) {
        return parse(urn)
                .orElseThrow(() -> new IllegalArgumentException("not a valid URN: " + urn));
    }

    /** The URN; an item's URN is that of its scheme, followed by the item's id. */
    @JsonValue
    @Override
    public String toString() {
        return urn(type, id) + (item == null ? "" : "." + item);
    }

    /** The URN of an artefact. */
    public static String urn(ArtefactType type, ArtefactId id) {
        return "urn:sdmx:org.sdmx.infomodel." + type.urnClass() + "=" + id;
    }
}
