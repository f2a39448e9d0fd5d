package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.xml.XmlText;

/** Describes the search to browsers, which can then offer it (OpenSearch 1.1). */
@Path("/opensearch.xml")
class SearchDescriptionResource {
    private static final String TYPE = "application/opensearchdescription+xml";

    private final OpenDocument description;

    SearchDescriptionResource(@ConfigProperty(name = "observatory.public-origin") String origin) {
        description = OpenDocument.fixed(TYPE + ";charset=utf-8", text(XmlText.of(origin)));
    }

    /**
     * The document; OpenSearch allows 16 characters for its short name, 1,024 for its description.
     */
    static String text(String origin) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>Shared Growth</ShortName>
        <Description>Indicators, countries and reports of the Shared Growth Observatory</Description>
        <Url type="text/html" method="get" template="ORIGIN/search?q={searchTerms}"/>
        <Url type="TYPE" rel="self" template="ORIGIN/opensearch.xml"/>
        <InputEncoding>UTF-8</InputEncoding>
        <OutputEncoding>UTF-8</OutputEncoding>
        </OpenSearchDescription>
        """
                .replace("ORIGIN", origin)
                .replace("TYPE", TYPE);
    }

    /** The description. */
    @PermitAll
    @GET
    public RestResponse<byte[]> description(@Context HttpHeaders sent) {
        return description.answer(OpenDocument.RequestHeaders.of(sent));
    }
}
