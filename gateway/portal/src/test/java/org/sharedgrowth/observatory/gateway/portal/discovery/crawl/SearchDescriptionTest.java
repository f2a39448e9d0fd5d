package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.xml.Schemas;
import org.xml.sax.SAXException;

class SearchDescriptionTest {
    @Test
    void theDescriptionIsValidOpenSearch() throws Exception {
        String description = SearchDescriptionResource.text("https://example.org");

        Schemas.validate("opensearch", description);
        for (String broken :
                List.of(
                        // a short name has at most 16 characters
                        description.replace("Shared Growth<", "Shared Growth Observatory<"),
                        description.replace("{searchTerms}", "{search terms}"),
                        description.replace(" type=\"text/html\"", ""))) {
            assertThrows(SAXException.class, () -> Schemas.validate("opensearch", broken), broken);
        }
    }
}
