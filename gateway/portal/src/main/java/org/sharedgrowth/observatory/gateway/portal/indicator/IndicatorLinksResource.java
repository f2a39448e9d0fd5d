package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.Links;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;

/** The links of the page of an indicator, as a document for programs. */
@Path("/indicators/{code}" + WorldDescription.LINKSET)
class IndicatorLinksResource {
    private final WorldReader reader;
    private final Visitors visitors;
    private final Shells shells;
    private final PageThreads threads;

    IndicatorLinksResource(
            WorldReader reader, Visitors visitors, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.visitors = visitors;
        this.shells = shells;
        this.threads = threads;
    }

    /** The links. */
    @PermitAll
    @GET
    public Uni<RestResponse<byte[]>> links(
            RoutingContext context, @Context HttpHeaders headers, @RestPath String code) {
        OpenDocument.RequestHeaders requestHeaders = OpenDocument.RequestHeaders.of(headers);
        MultiMap noParameters = MultiMap.caseInsensitiveMultiMap();
        WorldQuery query = WorldQuery.of(Selection.of(code, noParameters), noParameters);
        RequestContext requestContext =
                new RequestContext(visitors.guest(), Language.ENGLISH.tag(), PageLife.ofNoPage());
        return reader.read(requestContext, query, shells.address("").toString())
                .chain(parts ->
                        query.selection()
                                .currentPath(parts.indicator())
                                .map(currentPath ->
                                        Uni.createFrom().item(redirect(context, currentPath)))
                                .orElseGet(() ->
                                        threads.view(() ->
                                                OpenDocument.ofReleases(Links.TYPE, document(parts))
                                                        .answer(requestHeaders))));
    }

    private RestResponse<byte[]> redirect(RoutingContext context, String currentPath) {
        return OpenDocument.redirectTo(
                shells.addressWithQuery(context, currentPath + WorldDescription.LINKSET));
    }

    private static String document(WorldPage.Parts parts) {
        return WorldDescription.of(parts, Language.ENGLISH).links().document();
    }
}
