package org.sharedgrowth.observatory.indicators.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The permitted values of a component, in the order the maintainer gave them. Immutable; look-ups
 * cost one hash.
 */
public final class Codelist {
    private final ArtefactId id;
    private final List<Item> codes;
    private final Map<String, Integer> positions;

    /**
     * @param codes ids must be unique
     */
    public Codelist(ArtefactId id, List<Item> codes) {
        this.id = id;
        this.codes = List.copyOf(codes);
        this.positions = HashMap.newHashMap(codes.size());
        for (int i = 0; i < this.codes.size(); i++) {
            positions.put(this.codes.get(i).id(), i);
        }
    }

    public ArtefactId id() {
        return id;
    }

    /** All codes in order. */
    public List<Item> codes() {
        return codes;
    }

    /** The code's position in {@link #codes()}, or -1 if the list does not contain it. */
    public int position(String code) {
        return positions.getOrDefault(code, -1);
    }

    public boolean contains(String code) {
        return positions.containsKey(code);
    }

    /** The code, or null if the list does not contain it. */
    public @Nullable Item find(String code) {
        Integer position = positions.get(code);
        return position == null ? null : codes.get(position);
    }
}
