package org.sharedgrowth.observatory.indicators.analysis.derived;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which figures each figure of a derived flow was computed from.
 *
 * <p>Pure.
 */
public final class Lineage {
    private final List<InputFigure> inputs;
    private final Map<Place, int[]> cells;
    private final boolean comparesAll;

    /** An area and a year. */
    public record Place(String area, int year) {}

    /**
     * @param inputs without duplicates
     * @param cells for each computed figure the positions of its inputs
     * @param comparesAll whether every figure depends on all inputs, because areas are compared
     *     with each other; {@code cells} then holds only the inputs of the area itself
     */
    Lineage(List<InputFigure> inputs, Map<Place, int[]> cells, boolean comparesAll) {
        this.inputs = List.copyOf(inputs);
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        this.comparesAll = comparesAll;
    }

    /** Whether every figure also depends on the figures of all areas that are compared. */
    public boolean comparesAll() {
        return comparesAll;
    }

    /** All inputs. */
    public List<InputFigure> inputs() {
        return inputs;
    }

    /** The positions of the inputs of each computed figure, in the order of addition. */
    Map<Place, int[]> cells() {
        return cells;
    }

    /** The inputs of a figure; null if there is no such figure. */
    public @Nullable List<InputFigure> of(String area, int year) {
        int[] positions = cells.get(new Place(area, year));
        if (positions == null) {
            return null;
        }
        List<InputFigure> found = new ArrayList<>(positions.length);
        for (int position : positions) {
            found.add(inputs.get(position));
        }
        return found;
    }

    /** The indicators of a dataflow that occur among the inputs. */
    public Set<String> indicators(String dataKey) {
        return inputs.stream()
                .filter(input -> input.dataKey().equals(dataKey))
                .map(input -> input.key().indicator())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The places whose figures depend on an input that is lost. */
    public Set<Place> dependingOn(Predicate<InputFigure> lost) {
        boolean[] isLost = new boolean[inputs.size()];
        boolean isAnyLost = false;
        for (int i = 0; i < isLost.length; i++) {
            isLost[i] = lost.test(inputs.get(i));
            isAnyLost |= isLost[i];
        }
        if (!isAnyLost) {
            return Set.of();
        }
        Set<Place> places = new LinkedHashSet<>();
        cells.forEach((place, positions) -> {
            boolean dependsOnLost = comparesAll;
            for (int i = 0; !dependsOnLost && i < positions.length; i++) {
                dependsOnLost = isLost[positions[i]];
            }
            if (dependsOnLost) {
                places.add(place);
            }
        });
        return places;
    }

    /** Collects a lineage. Not thread-safe. */
    public static final class Builder {
        private final boolean comparesAll;
        private final Map<InputFigure, Integer> inputs = new LinkedHashMap<>();
        private final Map<Place, int[]> cells = new LinkedHashMap<>();

        /**
         * @param comparesAll whether every figure depends on all inputs
         */
        public Builder(boolean comparesAll) {
            this.comparesAll = comparesAll;
        }

        /** Adds an input on which figures depend only because all areas are compared. */
        public Builder peer(InputFigure input) {
            inputs.putIfAbsent(input, inputs.size());
            return this;
        }

        /** Adds a figure. */
        public Builder cell(String area, int year, List<InputFigure> from) {
            int[] positions = new int[from.size()];
            for (int i = 0; i < positions.length; i++) {
                peer(from.get(i));
                positions[i] = inputs.getOrDefault(from.get(i), -1);
            }
            cells.put(new Place(area, year), positions);
            return this;
        }

        /** The lineage of what was added. */
        public Lineage build() {
            return new Lineage(List.copyOf(inputs.keySet()), cells, comparesAll);
        }
    }
}
