package org.sharedgrowth.observatory.indicators.structure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an item scheme, such as a code, concept, category, agency or provider.
 *
 * @param id unique within its scheme
 * @param parent id of the item above it, or null at the top
 * @param names never empty
 * @param descriptions may be {@link Names#NONE}
 * @param annotations in the order given
 */
public record Item(
        String id,
        @Nullable String parent,
        Names names,
        Names descriptions,
        List<Annotation> annotations) {
    /** Type of the annotations that state former codes of an indicator or area. */
    static final String FORMER_ID = "FORMER_ID";

    /**
     * Types of the annotations that state other codes of an indicator, the preferred type first.
     */
    static final List<String> INDICATOR_ALIASES = List.of("WB_ID", FORMER_ID);

    /**
     * Types of the annotations that state other codes of an area, the preferred type first; {@link
     * #INDICATOR_ALIASES} are among them.
     */
    static final List<String> AREA_ALIASES = List.of("WB_ID", "ISO2", "WB_ISO2", FORMER_ID);

    public Item {
        annotations = List.copyOf(annotations);
    }

    /** Titles of the annotations of a type, in order. */
    public Stream<String> annotated(String type) {
        return annotations.stream().filter(a -> a.type().equals(type)).map(Annotation::title);
    }

    /** The title of the first annotation of a type. */
    public Optional<String> annotation(String type) {
        return annotated(type).findFirst();
    }
}
