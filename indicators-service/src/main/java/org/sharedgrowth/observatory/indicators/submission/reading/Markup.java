package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Message;

/**
 * Reads the elements of an XML file one by one, without document types and entities and with
 * limited depth. Any invalid XML raises {@link UnreadableFile}.
 */
public final class Markup implements Closeable {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAMES = 10_000;

    /** Encodings in which markup is ASCII, as {@link MarkupGuard} needs. */
    private static final Set<String> ENCODINGS =
            Set.of("utf-8", "us-ascii", "ascii", "iso-8859-1", "windows-1252");

    /** Error codes for invalid XML. */
    public static final Set<String> FAULTS =
            Set.of(
                    "malformed-xml",
                    "not-text",
                    "not-utf8",
                    "document-type",
                    "too-deep",
                    "too-many-names",
                    "markup-too-long");

    private final FileLimits limits;
    private final MarkupGuard guard;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private boolean ended;

    public Markup(InputStream in, FileLimits limits) throws IOException {
        this.limits = limits;
        guard = new MarkupGuard(in, limits);
        try {
            reader = factory().createXMLStreamReader(guard);
        } catch (XMLStreamException | RuntimeException e) {
            throw fault(e);
        }
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw new UnreadableFile(
                    "not-utf8",
                    1,
                    t -> t.otherEncoding(Excerpt.of(encoding)),
                    FileText::saveXmlAsUtf8);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // 0 means no limit: without document types there are only the predefined entities, which
        // these limits would count too.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /**
     * Moves to the next start or end of an element.
     *
     * @return false at the end of the file
     */
    public boolean next() throws IOException {
        return next(null);
    }

    /**
     * Moves to the next start or end of an element.
     *
     * @param text receives the text before it, if not null
     * @return false at the end of the file
     */
    public boolean next(@Nullable StringBuilder text) throws IOException {
        while (!ended) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        throw new UnreadableFile(
                                "too-deep",
                                line(),
                                t -> t.nestedTooDeep(String.valueOf(MAX_DEPTH)),
                                FileText::sendValidMessage);
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> ended = true;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (text != null) {
                        append(text);
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw broken(FileText::refersToEntity);
                default -> {
                    // Comments and the like between elements.
                }
            }
        }
        return false;
    }

    private void append(StringBuilder text) throws IOException {
        text.append(reader.getText());
        if (text.length() > limits.lineBytes()) {
            throw broken(t -> t.textTooLong(String.valueOf(limits.lineBytes())));
        }
    }

    private int advance() throws IOException {
        try {
            int event = reader.next();
            countNames(event);
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw fault(e);
        }
    }

    /** Limits the distinct names, because the parser keeps each of them. */
    private void countNames(int event) throws UnreadableFile {
        if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            countName(reader.getPITarget());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            countName(reader.getPrefix());
            countName(reader.getLocalName());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                countName(reader.getAttributePrefix(i));
                countName(reader.getAttributeLocalName(i));
            }
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                countName(reader.getNamespacePrefix(i));
                countName(reader.getNamespaceURI(i));
            }
        }
    }

    private void countName(@Nullable String name) throws UnreadableFile {
        if (name != null && names.add(name) && names.size() > MAX_NAMES) {
            throw new UnreadableFile(
                    "too-many-names",
                    line(),
                    t -> t.tooManyNames(String.valueOf(MAX_NAMES)),
                    FileText::sendValidMessage);
        }
    }

    /** Whether this is the start of an element rather than its end. */
    public boolean isStart() {
        return reader.isStartElement();
    }

    /** The element's name without its prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** The element's namespace; empty if it has none. */
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Depth of the element, 1 for the root; one less at its end. */
    public int depth() {
        return depth;
    }

    public long line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** An attribute in any namespace, or null. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Receives attributes. */
    public interface Attributes {
        void take(String name, String value) throws IOException;
    }

    /** Passes on every attribute without a namespace. */
    public void eachAttribute(Attributes attributes) throws IOException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.take(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
    }

    /** Reads the text of an element that contains nothing else, and moves to its end. */
    public String text() throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        append(text);
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return text.toString();
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    // Ignored.
                }
                default -> throw broken(FileText::textHoldsOther);
            }
        }
    }

    /** Moves to the end of the element that starts here. */
    public void skip() throws IOException {
        int outsideDepth = depth - 1;
        while (next()) {
            if (depth == outsideDepth) {
                return;
            }
        }
    }

    public UnreadableFile broken(Function<FileText, Message> what) {
        return new UnreadableFile(
                "malformed-xml",
                line(),
                t -> t.xmlUnreadable(String.valueOf(line()), what.apply(t)),
                FileText::sendWholeMessage);
    }

    private IOException fault(Exception cause) {
        IOException failure = guard.failure();
        if (failure != null) {
            return failure;
        }
        long line =
                cause instanceof XMLStreamException e && e.getLocation() != null
                        ? Math.max(1, e.getLocation().getLineNumber())
                        : 1;
        UnreadableFile fault =
                new UnreadableFile(
                        "malformed-xml",
                        line,
                        t -> t.xmlMalformed(String.valueOf(line)),
                        FileText::sendWellFormed);
        fault.initCause(cause);
        return fault;
    }

    @Override
    public void close() throws IOException {
        guard.close();
    }
}
