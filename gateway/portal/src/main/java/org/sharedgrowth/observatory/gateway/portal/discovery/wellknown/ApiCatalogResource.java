package org.sharedgrowth.observatory.gateway.portal.discovery.wellknown;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;

/** The list of the interfaces for programs; {@code HEAD} is answered with a link to it. */
@Path(ApiCatalog.PATH)
class ApiCatalogResource {
    private final OpenDocument catalog;
    private final String link;

    ApiCatalogResource(@ConfigProperty(name = "observatory.public-origin") String origin) {
        catalog = OpenDocument.fixed(ApiCatalog.TYPE, new ApiCatalog(origin).json());
        link = "<" + origin + ApiCatalog.PATH + ">; rel=\"api-catalog\"";
    }

    /** The list. */
    @PermitAll
    @GET
    public RestResponse<byte[]> catalog(@Context HttpHeaders sent) {
        return catalog.builder(OpenDocument.RequestHeaders.of(sent)).header("Link", link).build();
    }
}
