package org.sharedgrowth.observatory.gateway.portal.discovery.rdf;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Node.Iri;

/** Writes statements as RDF 1.1 Turtle. */
public final class Turtle {
    private static final Iri TYPE = Vocabulary.RDF.term("type");
    private static final Iri STRING = Vocabulary.XSD.term("string");
    private static final Iri INTEGER = Vocabulary.XSD.term("integer");

    /** Most addresses belong to data sets and their parts, so these have a prefix of their own. */
    private static final String SETS = "flows/";

    /** Names after the prefix that need no escaping, except the {@code #} before a part. */
    private static final Pattern DATA_SET_NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:#[a-z](?:[a-z0-9.-]*[a-z0-9])?)?");

    private final String base;
    private final StringBuilder out = new StringBuilder(16 * 1024);

    private Turtle(String base) {
        this.base = base;
    }

    /**
     * The document.
     *
     * @param base beginning of most addresses, ending with a slash; addresses that begin with it
     *     are written without it
     */
    public static String of(Graph graph, String base) {
        Turtle turtle = new Turtle(base);
        turtle.write(graph);
        return turtle.out.toString();
    }

    private void write(Graph graph) {
        for (Vocabulary used : graph.vocabularies()) {
            out.append("@prefix ").append(used.prefix()).append(": <");
            out.append(used.base()).append("> .\n");
        }
        out.append("@prefix f: <").append(base).append(SETS).append("> .\n");
        out.append("@base <").append(base).append("> .\n");
        graph.subjects().forEach(this::writeSubject);
    }

    private void writeSubject(Iri about, Map<Iri, Set<Node>> properties) {
        if (properties.isEmpty()) {
            return;
        }
        out.append('\n');
        writeIri(about);
        String separator = " ";
        for (Map.Entry<Iri, Set<Node>> property : properties.entrySet()) {
            out.append(separator);
            if (property.getKey().equals(TYPE)) {
                out.append('a');
            } else {
                writeIri(property.getKey());
            }
            String comma = " ";
            for (Node value : property.getValue()) {
                out.append(comma);
                writeNode(value);
                comma = ", ";
            }
            separator = ";\n ";
        }
        out.append(" .\n");
    }

    private void writeNode(Node node) {
        switch (node) {
            case Iri iri -> writeIri(iri);
            case Node.Text text -> {
                appendQuoted(text.value());
                out.append('@').append(text.language());
            }
            case Node.Value value when value.type().equals(INTEGER) -> out.append(value.value());
            case Node.Value value -> {
                appendQuoted(value.value());
                if (!value.type().equals(STRING)) {
                    out.append("^^");
                    writeIri(value.type());
                }
            }
        }
    }

    private void writeIri(Iri iri) {
        Vocabulary.find(iri)
                .ifPresentOrElse(
                        term -> out.append(term.brief()),
                        () -> writeReference(relative(base, iri.address())));
    }

    private void writeReference(String address) {
        if (address.startsWith(SETS)
                && DATA_SET_NAME.matcher(address.substring(SETS.length())).matches()) {
            out.append("f:").append(address.substring(SETS.length()).replace("#", "\\#"));
        } else {
            out.append('<').append(address).append('>');
        }
    }

    private static String relative(String base, String address) {
        return address.startsWith(base) ? address.substring(base.length()) : address;
    }

    private void appendQuoted(String text) {
        out.append('"');
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '"' -> out.append("\\\"");
                        case '\\' -> out.append("\\\\");
                        case '\n' -> out.append("\\n");
                        case '\r' -> out.append("\\r");
                        default -> out.appendCodePoint(c);
                    }
                });
        out.append('"');
    }
}
