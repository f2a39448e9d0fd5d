package org.sharedgrowth.observatory.indicators.structure;

import java.util.List;

/**
 * A maintainable artefact as registered, with unresolved references.
 *
 * @param names at least one
 * @param descriptions may be {@link Names#NONE}
 * @param items in the order given; empty for types without items
 */
public record Artefact(
        ArtefactType type,
        ArtefactId id,
        Names names,
        Names descriptions,
        List<Annotation> annotations,
        Definition definition,
        List<Item> items) {
    public Artefact {
        annotations = List.copyOf(annotations);
        items = List.copyOf(items);
    }

    /** Its URN, which identifies it in references and messages. */
    public String urn() {
        return Reference.urn(type, id);
    }
}
