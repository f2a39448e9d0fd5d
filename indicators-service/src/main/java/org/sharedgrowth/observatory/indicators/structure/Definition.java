package org.sharedgrowth.observatory.indicators.structure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The type-specific part of an artefact; stored as JSON in {@code artefact.definition}. */
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
     * @param codelist null if it is not coded
     * @param textType SDMX data type if it is not coded; null if none is declared
     * @param facets limits of uncoded values by SDMX name, such as {@code maxLength}; null if there
     *     are none
     * @param attachedTo for an attribute shared by several series, the dimensions that its value
     *     depends on (empty if the whole data set has one value); otherwise null
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

        /** A component that is not an attribute shared by several series. */
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

    record Categorisation(Reference source, Reference target) implements Definition {}

    record ProvisionAgreement(Reference flow, Reference provider) implements Definition {}

    /**
     * An Allowed constraint.
     *
     * @param attachedTo data structures, dataflows or provision agreements
     * @param allowed permitted codes by component id
     */
    record Constraint(List<Reference> attachedTo, Map<String, List<String>> allowed)
            implements Definition {
        public Constraint {
            attachedTo = List.copyOf(attachedTo);
            allowed = Map.copyOf(allowed);
        }
    }

    /**
     * A hierarchy of codes.
     *
     * @param codelist the list of all its codes
     */
    record Tree(Reference codelist, List<Node> roots) implements Definition {
        public Tree {
            roots = List.copyOf(roots);
        }
    }

    /**
     * A code in a hierarchy, once for each span of time in which it belongs to its parent.
     *
     * @param validFrom the first day on which it belongs to its parent, as an ISO 8601 date; null
     *     if it has no beginning
     * @param validTo the last such day; null if it has no end
     */
    record Node(
            String code,
            @Nullable String validFrom,
            @Nullable String validTo,
            List<Node> children) {
        public Node {
            children = List.copyOf(children);
        }

        /** The first instant of its validity, as SDMX writes it, or null. */
        public @Nullable String validSince() {
            return validFrom == null ? null : validFrom + "T00:00:00Z";
        }

        /** The last instant of its validity, as SDMX writes it; null if there is none. */
        public @Nullable String validUntil() {
            return validTo == null ? null : validTo + "T23:59:59Z";
        }

        /** A code that always belongs to its parent. */
        public Node(String code, List<Node> children) {
            this(code, null, null, children);
        }
    }

    /**
     * The use of a hierarchy.
     *
     * @param object the artefact that it structures, such as a codelist
     * @param context where it applies, such as a dataflow; null for everywhere
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
     * @param codelist null if it is not coded
     * @param textType SDMX data type if it is not coded; null if none is declared
     * @param least minimum number of occurrences
     * @param most maximum number of occurrences, or null if unlimited
     * @param presentational whether it only groups other attributes
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
     * @param targets URNs, perhaps with wildcards, of the artefacts that the metadata describes
     */
    record Metadataflow(Reference structure, List<String> targets) implements Definition {
        public Metadataflow {
            targets = List.copyOf(targets);
        }
    }

    /**
     * A reporting taxonomy.
     *
     * @param filed the non-empty reporting categories
     */
    record Taxonomy(List<TaxonomyEntry> filed) implements Definition {
        public Taxonomy {
            filed = List.copyOf(filed);
        }
    }

    /**
     * The content of a reporting category: either structures or flows, of data or metadata.
     *
     * @param category path of ids of the reporting category
     */
    record TaxonomyEntry(String category, List<Reference> objects) {
        public TaxonomyEntry {
            objects = List.copyOf(objects);
        }
    }

    /** Maps codes of one list to codes of another. */
    record CodeMap(Reference source, Reference target, List<CodePair> pairs) implements Definition {
        public CodeMap {
            pairs = List.copyOf(pairs);
        }
    }

    /** A code and the code it is mapped to. */
    record CodePair(String source, String target) {}

    /** A process, step by step. */
    record Procedure(List<Step> steps) implements Definition {
        public Procedure {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of a process.
     *
     * @param descriptions may be {@link Names#NONE}
     * @param inputs artefacts it reads
     * @param outputs artefacts it produces
     * @param computation description of its work, may be {@link Names#NONE}
     * @param steps its substeps
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
     * The available data of a dataflow; computed per request and never stored.
     *
     * @param components the requested components; empty for all
     * @param present available codes by dimension, both in the order of the data structure
     * @param covered the time covered, or null if there is no data
     * @param series number of series
     * @param observations number of observations
     */
    record Availability(
            Reference flow,
            Set<String> components,
            List<AvailableCodes> present,
            @Nullable TimeCoverage covered,
            long series,
            long observations)
            implements Definition {
        public Availability {
            components = Set.copyOf(components);
            present = List.copyOf(present);
        }

        /** The time covered; null if only some components are requested or there is no data. */
        public @Nullable TimeCoverage period() {
            return components.isEmpty() ? covered : null;
        }
    }

    /** The available codes of a component. */
    record AvailableCodes(String component, List<String> codes) {
        public AvailableCodes {
            codes = List.copyOf(codes);
        }
    }

    /**
     * The time covered by data.
     *
     * @param start its first instant
     * @param end its last instant, in whole seconds
     * @param first the earliest period
     * @param last the latest period
     */
    record TimeCoverage(Instant start, Instant end, String first, String last) {}
}
