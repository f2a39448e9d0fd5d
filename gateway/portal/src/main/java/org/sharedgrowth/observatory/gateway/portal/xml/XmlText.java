package org.sharedgrowth.observatory.gateway.portal.xml;

import java.util.regex.Pattern;
import org.sharedgrowth.observatory.messages.Markup;

/** Text inside XML documents. */
public final class XmlText {
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** The text, escaped, for elements and attributes, without characters that XML forbids. */
    public static String of(String text) {
        return Markup.ofText(NOT_IN_XML.matcher(text).replaceAll("")).toString();
    }
}
