package org.sharedgrowth.observatory.gateway.portal.discovery.rdf;

import java.util.regex.Pattern;

/** The object of a statement. */
public sealed interface Node {
    /**
     * A resource, named by its address. It can also be the subject or the property of a statement.
     *
     * @param address absolute, without characters that would have to be escaped
     */
    record Iri(String address) implements Node {
        private static final Pattern NOT_ALLOWED = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

        /**
         * @throws IllegalArgumentException if the address has a character that would have to be
         *     escaped; callers build addresses from encoded parts
         */
        public Iri {
            if (NOT_ALLOWED.matcher(address).find()) {
                throw new IllegalArgumentException("This is not an address: " + address);
            }
        }
    }

    /**
     * A text in a language.
     *
     * @param language its tag, such as {@code fr}
     */
    record Text(String value, String language) implements Node {}

    /**
     * A value that is not in a language.
     *
     * @param type such as {@code xsd:date}
     */
    record Value(String value, Iri type) implements Node {}

    /** A text that is the same in all languages. */
    static Node plain(String value) {
        return new Value(value, Vocabulary.XSD.term("string"));
    }
}
