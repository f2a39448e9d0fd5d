package org.sharedgrowth.observatory.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reads drawings as a browser does, so that tests see elements and not text. */
public final class Drawings {
    private Drawings() {}

    /** Parses the elements of a drawing; fails if they are not well-formed. */
    public static Document parse(String markup) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + markup + "</div>")));
    }

    /** An attribute of each element with this name and class, in order. */
    public static List<String> attributes(
            String markup, String element, String type, String attribute) throws Exception {
        var elements = parse(markup).getElementsByTagName(element);
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> (Element) elements.item(i))
                .filter(one -> one.getAttribute("class").equals(type))
                .map(one -> one.getAttribute(attribute))
                .toList();
    }

    /** How often a part occurs in a text. */
    public static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** The size of a text in bytes as it is sent, compressed with gzip. */
    public static int gzippedSize(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
