package org.sharedgrowth.observatory.indicators.markup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Markup;

/**
 * An element of a message; namespaces are left out.
 *
 * @param attributes the attributes without a namespace, and the language as {@code lang}
 * @param text empty if the element has children
 */
record Element(String name, Map<String, String> attributes, List<Element> children, String text) {
    private static final String LANGUAGE = "lang";

    /** Elements of references, which are in no namespace. */
    private static final Set<String> WITHOUT_NAMESPACE = Set.of("Ref", "URN");

    /**
     * Reads the element that starts here, up to its end.
     *
     * @param namespaces receives each namespace with the name of the first element in it
     */
    static Element read(Markup xml, Map<String, String> namespaces) throws IOException {
        String name = xml.name();
        if (!xml.namespace().isEmpty() || !WITHOUT_NAMESPACE.contains(name)) {
            namespaces.putIfAbsent(xml.namespace(), name);
        }
        Map<String, String> attributes = attributes(xml);
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.next(text) && xml.isStart()) {
            children.add(read(xml, namespaces));
            text.setLength(0);
        }
        return children.isEmpty()
                ? new Element(name, attributes, List.of(), text.toString())
                : new Element(name, attributes, children, "");
    }

    private static Map<String, String> attributes(Markup xml) throws IOException {
        Map<String, String> attributes = new LinkedHashMap<>();
        xml.eachAttribute(attributes::put);
        String language = xml.attribute(LANGUAGE);
        if (language != null) {
            attributes.put(LANGUAGE, language);
        }
        return attributes.isEmpty() ? Map.of() : attributes;
    }

    /** An attribute, or null. */
    @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The language of the text; English if none is stated. */
    String language() {
        return Objects.requireNonNullElse(attribute(LANGUAGE), "en");
    }

    /** The first child with this name, or null. */
    @Nullable Element child(String child) {
        return children.stream().filter(each -> each.name.equals(child)).findFirst().orElse(null);
    }

    /** Every child with this name. */
    List<Element> each(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    /** A copy with another name and other children. */
    Element as(String newName, List<Element> newChildren) {
        return new Element(newName, attributes, newChildren, text);
    }
}
