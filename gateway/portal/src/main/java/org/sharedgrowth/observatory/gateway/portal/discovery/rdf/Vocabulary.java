package org.sharedgrowth.observatory.gateway.portal.discovery.rdf;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Node.Iri;

/** The vocabularies of our documents, each with the prefix that abbreviates its addresses. */
public enum Vocabulary {
    RDF("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    RDFS("http://www.w3.org/2000/01/rdf-schema#"),
    DCAT("http://www.w3.org/ns/dcat#"),
    DCT("http://purl.org/dc/terms/"),
    FOAF("http://xmlns.com/foaf/0.1/"),
    VCARD("http://www.w3.org/2006/vcard/ns#"),
    SKOS("http://www.w3.org/2004/02/skos/core#"),
    XSD("http://www.w3.org/2001/XMLSchema#"),
    SPDX("http://spdx.org/rdf/terms#"),
    /** StatDCAT-AP 1.0.1; its draft 3.0.0 moves to {@code http://data.europa.eu/s1n/}. */
    STAT("http://data.europa.eu/m8g/"),
    DCATAP("http://data.europa.eu/r5r/"),
    ACCESS(Authority.BASE + "access-right/"),
    AVAILABILITY(Authority.BASE + "planned-availability/"),
    COUNTRY(Authority.BASE + "country/"),
    FILETYPE(Authority.BASE + "file-type/"),
    FREQUENCY(Authority.BASE + "frequency/"),
    LANGUAGE(Authority.BASE + "language/"),
    LICENCE(Authority.BASE + "licence/"),
    THEME(Authority.BASE + "data-theme/"),
    TEXT("http://www.iana.org/assignments/media-types/text/"),
    APPLICATION("http://www.iana.org/assignments/media-types/application/");

    /** Names that need no escaping in any of the three formats. */
    private static final Pattern SIMPLE =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]*+(?:\\.[A-Za-z0-9_]++)*+");

    private final String base;

    Vocabulary(String base) {
        this.base = base;
    }

    /** The address of one of its terms. */
    public Iri term(String name) {
        return new Iri(base + name);
    }

    /** Where the Publications Office of the European Union keeps its lists of codes. */
    private static final class Authority {
        static final String BASE = "http://publications.europa.eu/resource/authority/";

        private Authority() {}
    }

    /** What its addresses begin with. */
    String base() {
        return base;
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A term of a vocabulary. */
    record Term(Vocabulary vocabulary, String name) {
        /** Prefix and name, such as {@code dct:title}. */
        String brief() {
            return vocabulary.prefix() + ":" + name;
        }
    }

    /** The term with this address; empty if it has to be written in full. */
    static Optional<Term> find(Iri iri) {
        for (Vocabulary vocabulary : values()) {
            if (iri.address().startsWith(vocabulary.base)) {
                String name = iri.address().substring(vocabulary.base.length());
                if (SIMPLE.matcher(name).matches()) {
                    return Optional.of(new Term(vocabulary, name));
                }
            }
        }
        return Optional.empty();
    }
}
