package org.sharedgrowth.observatory.gateway.portal.discovery.rdf;

import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Node.Iri;
import org.sharedgrowth.observatory.messages.Markup;

/** Writes statements as RDF 1.1 XML. */
public final class RdfXml {
    private static final Iri STRING = Vocabulary.XSD.term("string");

    private final StringBuilder out = new StringBuilder(32 * 1024);

    private RdfXml() {}

    /** The document. Texts must not contain characters that XML does not allow. */
    public static String of(Graph graph) {
        RdfXml xml = new RdfXml();
        xml.write(graph);
        return xml.out.toString();
    }

    private void write(Graph graph) {
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rdf:RDF");
        for (Vocabulary used : graph.vocabularies()) {
            out.append("\n  xmlns:").append(used.prefix());
            out.append("=\"").append(used.base()).append('"');
        }
        out.append(">\n");
        graph.subjects().forEach(this::writeSubject);
        out.append("</rdf:RDF>\n");
    }

    private void writeSubject(Iri about, Map<Iri, Set<Node>> properties) {
        out.append("<rdf:Description rdf:about=\"").append(escape(about.address()));
        out.append("\">\n");
        properties.forEach((property, values) -> values.forEach(value -> write(property, value)));
        out.append("</rdf:Description>\n");
    }

    private void write(Iri property, Node value) {
        String element =
                Vocabulary.find(property)
                        .map(Vocabulary.Term::brief)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The vocabulary of this property has no prefix"));
        out.append("  <").append(element);
        switch (value) {
            case Iri iri ->
                    out.append(" rdf:resource=\"").append(escape(iri.address())).append("\"/>\n");
            case Node.Text text -> {
                out.append(" xml:lang=\"").append(text.language()).append('"');
                writeContent(text.value(), element);
            }
            case Node.Value typed -> {
                if (!typed.type().equals(STRING)) {
                    out.append(" rdf:datatype=\"").append(typed.type().address()).append('"');
                }
                writeContent(typed.value(), element);
            }
        }
    }

    private void writeContent(String text, String element) {
        // Parsers of XML would read a carriage return as a line feed.
        out.append('>').append(escape(text).replace("\r", "&#13;"));
        out.append("</").append(element).append(">\n");
    }

    private static String escape(String text) {
        return Markup.ofText(text).toString();
    }
}
