package org.sharedgrowth.observatory.indicators.structure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is particular to a type of artefact; stored as JSON in {@code artefact.definition}. */
public sealed interface Definition {
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

        /** Every component: dimensions, time, measure, attributes. */
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>(dimensions);
            parts.add(time);
            parts.add(measure);
            parts.addAll(seriesAttributes);
            parts.addAll(observationAttributes);
            return parts;
        }
    }

    /**
     * One component.
     *
     * @param codelist null where it is not coded
     * @param textType SDMX data type where it is not coded
     * @param facets limits on uncoded values by their names in SDMX, such as {@code maxLength};
     *     null where there are none
     * @param attachedTo of an attribute that holds for more than one series: the dimensions its
     *     value depends on, none for the whole data set; else null
     */
    record Part(
            String id,
            Reference concept,
            @Nullable Reference codelist,
            @Nullable String textType,
            boolean mandatory,
            @Nullable Map<String, String> facets,
            @Nullable List<String> attachedTo) {
        public Part {
            facets = facets == null ? null : Map.copyOf(facets);
            attachedTo = attachedTo == null ? null : List.copyOf(attachedTo);
        }

        /** A component that is no attribute of several series. */
        public Part(
                String id,
                Reference concept,
                @Nullable Reference codelist,
                @Nullable String textType,
                boolean mandatory,
                @Nullable Map<String, String> facets) {
            this(id, concept, codelist, textType, mandatory, facets, null);
        }

        public Part attached(List<String> dimensions) {
            return new Part(id, concept, codelist, textType, mandatory, facets, dimensions);
        }
    }

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

    /**
     * Where a hierarchy is used.
     *
     * @param object what is seen through the hierarchy, such as a codelist
     * @param context where that holds, such as a dataflow; null for everywhere
     */
    record Association(Reference hierarchy, Reference object, @Nullable Reference context)
            implements Definition {}

    /** The attributes of reference metadata, in order. */
    record MetadataStructure(List<MetadataPart> attributes) implements Definition {
        public MetadataStructure {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * An attribute of reference metadata.
     *
     * @param codelist null where it is not coded
     * @param textType SDMX data type where it is not coded
     * @param least how often it must occur
     * @param most how often it may occur, or null for any number
     * @param presentational whether it only holds others together
     * @param children attributes below it
     */
    record MetadataPart(
            String id,
            Reference concept,
            @Nullable Reference codelist,
            @Nullable String textType,
            int least,
            @Nullable Integer most,
            boolean presentational,
            List<MetadataPart> children) {
        public MetadataPart {
            children = List.copyOf(children);
        }
    }

    /**
     * A flow of reference metadata.
     *
     * @param targets URNs, perhaps with wildcards, of what the metadata is about
     */
    record Metadataflow(Reference structure, List<String> targets) implements Definition {
        public Metadataflow {
            targets = List.copyOf(targets);
        }
    }

    /**
     * What a report is made of.
     *
     * @param filed of each reporting category that holds something
     */
    record Taxonomy(List<Filed> filed) implements Definition {
        public Taxonomy {
            filed = List.copyOf(filed);
        }
    }

    /**
     * What is filed under a reporting category: structures or flows, of data or of metadata, not
     * both.
     *
     * @param category path of ids
     */
    record Filed(String category, List<Reference> objects) {
        public Filed {
            objects = List.copyOf(objects);
        }
    }

    /** Which code of one list stands for which of another. */
    record CodeMap(Reference source, Reference target, List<CodePair> pairs) implements Definition {
        public CodeMap {
            pairs = List.copyOf(pairs);
        }
    }

    /** A code and the one it becomes. */
    record CodePair(String source, String target) {}

    /** What is done with data, step after step. */
    record Procedure(List<Step> steps) implements Definition {
        public Procedure {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of a process.
     *
     * @param descriptions may be {@link Names#NONE}
     * @param inputs artefacts it starts from
     * @param outputs artefacts it fills
     * @param computation what it does in words, may be {@link Names#NONE}
     * @param steps it consists of
     */
    record Step(
            String id,
            Names names,
            Names descriptions,
            List<Reference> inputs,
            List<Reference> outputs,
            Names computation,
            List<Step> steps) {
        public Step {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            steps = List.copyOf(steps);
        }
    }

    /**
     * What is present of a dataflow; computed for one reader and never stored.
     *
     * @param components the only ones asked for; empty for all
     * @param present codes by dimension, both in the order of the data structure
     * @param covered the time covered, or null if nothing is present
     * @param series how many series there are
     * @param observations how many observations there are
     */
    record Actual(
            Reference flow,
            Set<String> components,
            List<Present> present,
            @Nullable Covered covered,
            long series,
            long observations)
            implements Definition {
        public Actual {
            components = Set.copyOf(components);
            present = List.copyOf(present);
        }

        /** The time covered where all is told; null where components were named. */
        public @Nullable Covered period() {
            return components.isEmpty() ? covered : null;
        }
    }

    /** The codes of a component that are present. */
    record Present(String component, List<String> codes) {
        public Present {
            codes = List.copyOf(codes);
        }
    }

    /**
     * Time that is covered.
     *
     * @param start its first instant
     * @param end its last instant, in whole seconds
     * @param first the period that starts first
     * @param last the period that ends last
     */
    record Covered(Instant start, Instant end, String first, String last) {}
}
