package org.sharedgrowth.observatory.indicators.structure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published data set shaped by one structure.
 *
 * @param id its identity; data belongs to (id, major version)
 * @param view what it shows of another dataflow, or null where it has data of its own
 */
public record Dataflow(
        ArtefactId id, Names names, Names descriptions, Dsd structure, @Nullable View view) {
    /** A dataflow with data of its own. */
    public Dataflow(ArtefactId id, Names names, Names descriptions, Dsd structure) {
        this(id, names, descriptions, structure, null);
    }

    /**
     * What a dataflow without data of its own shows.
     *
     * @param source id of the dataflow whose data it is
     * @param dataKey how the store names that data
     * @param codes those shown by dimension; of a dimension that is no key all
     */
    public record View(String source, String dataKey, Map<String, Set<String>> codes) {
        public View {
            codes = Map.copyOf(codes);
        }
    }

    /**
     * How the store names the data it shows: id and major version, such as {@code DF_DIGITAL:1}.
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
