package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

/** The sitemaps: an index, and the lists that it names. */
@Path("/")
class SiteMapResource {
    static final String INDEX = "/sitemap.xml";

    private final SiteMaps maps;
    private final PageThreads threads;

    SiteMapResource(SiteMaps maps, PageThreads threads) {
        this.maps = maps;
        this.threads = threads;
    }

    /** The index of the lists. */
    @PermitAll
    @GET
    @Path("sitemap.xml")
    public Uni<RestResponse<byte[]>> index(@Context HttpHeaders headers) {
        return answer(headers, documents -> Optional.of(documents.index()));
    }

    /** One list. */
    @PermitAll
    @GET
    @Path("sitemaps/{name}")
    public Uni<RestResponse<byte[]>> list(@RestPath String name, @Context HttpHeaders headers) {
        return answer(headers, documents -> documents.list(name));
    }

    private Uni<RestResponse<byte[]>> answer(
            HttpHeaders headers, Function<SiteMapDocuments, Optional<OpenDocument>> choice) {
        OpenDocument.RequestHeaders requestHeaders = OpenDocument.RequestHeaders.of(headers);
        return maps.newest()
                .chain(documents ->
                        threads.view(() ->
                                choice.apply(documents)
                                        .orElseThrow(NotFoundException::new)
                                        .answer(requestHeaders)));
    }
}
