package org.sharedgrowth.observatory.gateway.portal.discovery.rdf;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Node.Iri;

/** A list of statements by subject and property, in the order in which they were added. */
public final class Graph {
    private static final Iri TYPE = Vocabulary.RDF.term("type");

    private final Map<Iri, Map<Iri, Set<Node>>> subjects = new LinkedHashMap<>();

    /** Begins the description of a resource, or continues it. */
    public Subject subject(Iri about, Iri... types) {
        Subject subject =
                new Subject(subjects.computeIfAbsent(about, one -> new LinkedHashMap<>()));
        for (Iri type : types) {
            subject.with(TYPE, type);
        }
        return subject;
    }

    /** A resource that is described. */
    public static final class Subject {
        private final Map<Iri, Set<Node>> properties;

        private Subject(Map<Iri, Set<Node>> properties) {
            this.properties = properties;
        }

        /** Adds a statement; one that is already there is not repeated. */
        public Subject with(Iri property, Node value) {
            properties.computeIfAbsent(property, one -> new LinkedHashSet<>()).add(value);
            return this;
        }

        /** Adds a statement for each of the values, if there are any. */
        public Subject with(Iri property, Collection<? extends Node> values) {
            values.forEach(value -> with(property, value));
            return this;
        }
    }

    /** The statements: for each resource and each of its properties the values. */
    Map<Iri, Map<Iri, Set<Node>>> subjects() {
        return Collections.unmodifiableMap(subjects);
    }

    /** The vocabularies that are used, in a fixed order. */
    Set<Vocabulary> vocabularies() {
        Set<Vocabulary> used = EnumSet.noneOf(Vocabulary.class);
        subjects.forEach((about, properties) -> {
            add(about, used);
            properties.forEach((property, values) -> {
                add(property, used);
                values.forEach(value -> add(value, used));
            });
        });
        return used;
    }

    private static void add(Node node, Set<Vocabulary> used) {
        switch (node) {
            case Iri iri -> Vocabulary.find(iri).ifPresent(term -> used.add(term.vocabulary()));
            case Node.Value value -> add(value.type(), used);
            case Node.Text text -> {}
        }
    }
}
