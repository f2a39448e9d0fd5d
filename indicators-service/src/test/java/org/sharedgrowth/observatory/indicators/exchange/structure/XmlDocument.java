package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A message that can be queried with XPath; elements are matched by local name. */
record XmlDocument(Document document) {
    static XmlDocument of(String text) {
        String bare = text.replaceAll("<(/?)[a-z]+:", "<$1");
        try {
            return new XmlDocument(
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(bare))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** The first match's text, empty if there is none. */
    String get(String path) {
        return all(path).stream().findFirst().orElse("");
    }

    /** The distinct names of all elements. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            names.add(elements.item(i).getNodeName());
        }
        return names;
    }

    List<String> all(String path) {
        try {
            NodeList nodes =
                    (NodeList)
                            XPathFactory.newDefaultInstance()
                                    .newXPath()
                                    .evaluate(path, document, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return texts;
        } catch (XPathExpressionException e) {
            throw new AssertionError(path, e);
        }
    }
}
