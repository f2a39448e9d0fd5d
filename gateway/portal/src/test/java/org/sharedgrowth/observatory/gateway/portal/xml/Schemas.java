package org.sharedgrowth.observatory.gateway.portal.xml;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Validates documents against the published schemas of their formats. */
public final class Schemas {
    private Schemas() {}

    /**
     * Validates a document.
     *
     * @param name name of the schema, such as {@code atom}
     * @throws SAXException if the document breaks a rule
     */
    public static void validate(String name, String xml) throws SAXException, IOException {
        URL rules = Schemas.class.getResource("/schemas/" + name + ".xsd");
        assertNotNull(rules, name);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(rules)
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
