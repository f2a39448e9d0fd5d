package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML into memory. Characters that XML does not allow are left out. Not thread-safe. */
public final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    private final XMLStreamWriter writer;

    public Xml() {
        try {
            writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element; the name is written as given, including a prefix. */
    public Xml open(String name) {
        try {
            writer.writeStartElement(name);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds an attribute to the element that was just opened, unless the value is null. */
    public Xml put(String name, @Nullable String value) {
        try {
            if (value != null) {
                writer.writeAttribute(name, clean(value));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public Xml put(String name, boolean value) {
        return put(name, Boolean.toString(value));
    }

    public Xml put(String name, int value) {
        return put(name, Integer.toString(value));
    }

    public Xml namespace(String prefix, String uri) {
        return put(XMLConstants.XMLNS_ATTRIBUTE + ":" + prefix, uri);
    }

    public Xml text(String text) {
        try {
            writer.writeCharacters(clean(text));
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public Xml close() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes an element that contains only text. */
    public Xml element(String name, String text) {
        return open(name).text(text).close();
    }

    public byte[] end() {
        try {
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                StringBuilder kept = new StringBuilder(text.length());
                text.codePoints().filter(Xml::isCharacter).forEach(kept::appendCodePoint);
                return kept.toString();
            }
        }
        return text;
    }

    /**
     * Whether a character is below the surrogates and XML allows it; all others need a closer look.
     */
    private static boolean isAllowed(char c) {
        return (c >= ' ' && c < 0xD800) || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isCharacter(int point) {
        return point < 0xD800
                ? isAllowed((char) point)
                : point > 0xDFFF && (point & 0xFFFE) != 0xFFFE;
    }
}
