package org.sharedgrowth.observatory.indicators.structure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is particular to a type of artefact; stored as JSON in {@code artefact.definition}. */
sealed interface Definition {
    /** Item schemes have items and nothing else. */
    record None() implements Definition {}

    /** The components of a data structure, each list in definition order. */
    record Structure(
            List<Part> dimensions,
            Part time,
            Part measure,
            List<Part> seriesAttributes,
            List<Part> observationAttributes)
            implements Definition {
        public Structure {
            dimensions = List.copyOf(dimensions);
            seriesAttributes = List.copyOf(seriesAttributes);
            observationAttributes = List.copyOf(observationAttributes);
        }
    }

    /**
     * One component.
     *
     * @param codelist null where it is not coded
     * @param textType SDMX data type where it is not coded
     */
    record Part(
            String id,
            Reference concept,
            @Nullable Reference codelist,
            @Nullable String textType,
            boolean mandatory) {}

    record Flow(Reference structure) implements Definition {}

    record Categorised(Reference source, Reference target) implements Definition {}

    record Agreed(Reference flow, Reference provider) implements Definition {}

    /**
     * An Allowed constraint.
     *
     * @param attachedTo data structures, dataflows or provision agreements
     * @param allowed component id to the codes that are left
     */
    record Constraint(List<Reference> attachedTo, Map<String, List<String>> allowed)
            implements Definition {
        public Constraint {
            attachedTo = List.copyOf(attachedTo);
            allowed = Map.copyOf(allowed);
        }
    }

    /**
     * A hierarchy over the codes of one list.
     *
     * @param codelist all its codes are of this list
     */
    record Tree(Reference codelist, List<Node> roots) implements Definition {
        public Tree {
            roots = List.copyOf(roots);
        }
    }

    record Node(String code, List<Node> children) {
        public Node {
            children = List.copyOf(children);
        }
    }
}
