package org.sharedgrowth.observatory.indicators.structure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published data set with its structure.
 *
 * @param id its identity; data belongs to (id, major version)
 * @param view the part of another dataflow that it shows, or null if it has its own data
 * @param terms terms of use of all of its data: those that all agreements of providers have in
 *     common
 */
public record Dataflow(
        ArtefactId id,
        Names names,
        Names descriptions,
        Dsd structure,
        @Nullable View view,
        Terms terms) {
    /** A dataflow with its own data, for which no terms of use are stated. */
    public Dataflow(ArtefactId id, Names names, Names descriptions, Dsd structure) {
        this(id, names, descriptions, structure, null, Terms.NONE);
    }

    /**
     * The part of another dataflow that a dataflow shows.
     *
     * @param source id of the other dataflow
     * @param dataKey the store's key for its data
     * @param codes visible codes by dimension; in other dimensions all codes are visible
     */
    public record View(String source, String dataKey, Map<String, Set<String>> codes) {
        public View {
            codes = Map.copyOf(codes);
        }
    }

    /**
     * The store's key for the data it shows: id and major version, such as {@code DF_DIGITAL:1}.
     */
    public String dataKey() {
        return view == null ? id.id() + ":" + id.major() : view.dataKey();
    }

    /** Whether it shows a part of another dataflow. */
    public boolean isView() {
        return view != null;
    }

    /**
     * Whether it shows the series of a key.
     *
     * @param key codes of all dimensions in order
     */
    public boolean shows(List<String> key) {
        if (view == null) {
            return true;
        }
        for (int d = 0; d < key.size() && d < structure.dimensions().size(); d++) {
            Set<String> shown = view.codes().get(structure.dimensions().get(d).id());
            if (shown != null && !shown.contains(key.get(d))) {
                return false;
            }
        }
        return true;
    }
}
