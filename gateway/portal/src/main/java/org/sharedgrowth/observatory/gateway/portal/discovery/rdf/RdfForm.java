package org.sharedgrowth.observatory.gateway.portal.discovery.rdf;

import java.util.Arrays;
import java.util.Optional;

/** The forms of a description; they say the same. */
public enum RdfForm {
    TURTLE(".ttl", "text/turtle"),
    JSON_LD(".jsonld", "application/ld+json"),
    XML(".rdf", "application/rdf+xml");

    /** The end of the path of a description. */
    public static final String ENDINGS = "\\.ttl|\\.jsonld|\\.rdf";

    private final String ending;
    private final String mediaType;

    RdfForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The form with this end of a path. */
    public static RdfForm of(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No form ends with " + ending));
    }

    /**
     * The form that a program asks for; empty if it wants a page, or anything.
     *
     * @param accept the header; may be empty
     */
    public static Optional<RdfForm> wanted(String accept) {
        return accept.contains("text/html")
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(form -> accept.contains(form.mediaType))
                        .findFirst();
    }

    /** The end of the path of such a document. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The document.
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
