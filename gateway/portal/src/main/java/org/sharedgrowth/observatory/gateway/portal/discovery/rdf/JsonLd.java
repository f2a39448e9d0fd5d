package org.sharedgrowth.observatory.gateway.portal.discovery.rdf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Node.Iri;

/**
 * Writes statements as JSON-LD 1.1: a context with prefixes, and one flat object for each resource.
 */
public final class JsonLd {
    private static final Iri TYPE = Vocabulary.RDF.term("type");
    private static final Iri STRING = Vocabulary.XSD.term("string");

    private JsonLd() {}

    /** The document. */
    public static String of(Graph graph) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode context = document.putObject("@context");
        graph.vocabularies().forEach(used -> context.put(used.prefix(), used.base()));
        ArrayNode resources = document.putArray("@graph");
        graph.subjects()
                .forEach((about, properties) ->
                        writeSubject(resources.addObject(), about, properties));
        return document.toString() + "\n";
    }

    private static void writeSubject(
            ObjectNode resource, Iri about, Map<Iri, Set<Node>> properties) {
        resource.put("@id", about.address());
        properties.forEach((property, values) -> {
            if (property.equals(TYPE)) {
                ArrayNode types = resource.putArray("@type");
                values.forEach(type -> types.add(name((Iri) type)));
            } else {
                ArrayNode list = resource.putArray(name(property));
                values.forEach(value -> addNode(list, value));
            }
        });
    }

    private static void addNode(ArrayNode list, Node node) {
        switch (node) {
            case Iri iri -> list.addObject().put("@id", iri.address());
            case Node.Text text ->
                    list.addObject().put("@value", text.value()).put("@language", text.language());
            case Node.Value value when value.type().equals(STRING) -> list.add(value.value());
            case Node.Value value ->
                    list.addObject().put("@value", value.value()).put("@type", name(value.type()));
        }
    }

    private static String name(Iri iri) {
        return Vocabulary.find(iri).map(Vocabulary.Term::brief).orElse(iri.address());
    }
}
