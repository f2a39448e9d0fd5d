package org.sharedgrowth.observatory.gateway.portal.discovery.rdf;

import java.util.Arrays;
import java.util.Optional;

/** The formats of a description; all have the same statements. */
public enum RdfForm {
    TURTLE(".ttl", "text/turtle"),
    JSON_LD(".jsonld", "application/ld+json"),
    XML(".rdf", "application/rdf+xml");

    /** The ends of the paths of descriptions, as a regular expression. */
    public static final String ENDINGS = "\\.ttl|\\.jsonld|\\.rdf";

    private final String ending;
    private final String mediaType;

    RdfForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The format of documents whose paths have this ending, such as {@code .ttl}. */
    public static RdfForm of(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending.equals(ending))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no format for the ending " + ending));
    }

    /**
     * The format that a program asks for; empty if it accepts HTML or names none of the formats.
     *
     * @param accept the header; may be empty
     */
    public static Optional<RdfForm> requested(String accept) {
        return accept.contains("text/html")
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(form -> accept.contains(form.mediaType))
                        .findFirst();
    }

    /** What the path of a document in this format ends with. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The statements as a document in this format.
     *
     * @param origin scheme and host of our addresses
     */
    public String write(Graph graph, String origin) {
        return switch (this) {
            case TURTLE -> Turtle.of(graph, origin + "/");
            case JSON_LD -> JsonLd.of(graph);
            case XML -> RdfXml.of(graph);
        };
    }
}
