package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument.RequestHeaders;
import org.sharedgrowth.observatory.gateway.portal.discovery.dcat.Dcat;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.FlowLinks;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.Links;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Graph;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.RdfForm;
import org.sharedgrowth.observatory.gateway.portal.discovery.reading.DataSets;
import org.sharedgrowth.observatory.gateway.portal.discovery.reading.State;
import org.sharedgrowth.observatory.gateway.portal.discovery.schema.Croissant;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

/** The descriptions of data sets for catalogues that harvest them. */
@Path("/")
class DescriptionResource {
    private static final String LINKSET = "/linkset.json";
    private static final String CROISSANT = "/croissant.json";

    private final DataSets sets;
    private final PageThreads threads;

    DescriptionResource(DataSets sets, PageThreads threads) {
        this.sets = sets;
        this.threads = threads;
    }

    // No media types are declared, because harvesters send all kinds of Accept headers.
    /** All data sets. */
    @PermitAll
    @GET
    @Path("catalog{ending:" + RdfForm.ENDINGS + "}")
    public Uni<RestResponse<byte[]>> all(@Context HttpHeaders headers, @RestPath String ending) {
        RequestHeaders requestHeaders = RequestHeaders.of(headers);
        return sets.newest()
                .chain(state ->
                        description(
                                requestHeaders,
                                state,
                                "/catalog",
                                RdfForm.of(ending),
                                () -> Dcat.ofAll(state.catalogue())));
    }

    /** One data set with its editions. */
    @PermitAll
    @GET
    @Path("flows/{flow:[A-Za-z0-9_@$-]+}{ending:" + RdfForm.ENDINGS + "}")
    public Uni<RestResponse<byte[]>> one(
            @Context HttpHeaders headers, @RestPath String flow, @RestPath String ending) {
        RequestHeaders requestHeaders = RequestHeaders.of(headers);
        return withFlow(
                flow,
                ending,
                (state, found) ->
                        sets.withFingerprints(state, found, PageLife.ofNoPage())
                                .chain(complete ->
                                        description(
                                                requestHeaders,
                                                state,
                                                cacheName(found.path(), complete.current()),
                                                RdfForm.of(ending),
                                                () -> Dcat.of(state.catalogue(), complete))));
    }

    /** One edition. */
    @PermitAll
    @GET
    @Path("flows/{flow}/releases/{release:[0-9]+}{ending:" + RdfForm.ENDINGS + "}")
    public Uni<RestResponse<byte[]>> edition(
            @Context HttpHeaders headers,
            @RestPath String flow,
            @RestPath String release,
            @RestPath String ending) {
        RequestHeaders requestHeaders = RequestHeaders.of(headers);
        return withEdition(
                flow,
                release,
                ending,
                (state, found, edition) ->
                        sets.withFingerprints(state, found, edition, PageLife.ofNoPage())
                                .chain(complete ->
                                        description(
                                                requestHeaders,
                                                state,
                                                cacheName(found.path(edition), complete),
                                                RdfForm.of(ending),
                                                () ->
                                                        Dcat.of(
                                                                state.catalogue(),
                                                                found,
                                                                complete))));
    }

    /**
     * The name under which a document is cached; a document that still lacks the fingerprints of
     * files has a different name.
     */
    private static String cacheName(String path, Edition edition) {
        return edition.parquetWithFingerprint().isPresent() ? path : path + "?";
    }

    /** Redirects to the columns of the newest edition. */
    @PermitAll
    @GET
    @Path("flows/{flow}" + CROISSANT)
    public Uni<RestResponse<byte[]>> columns(@RestPath String flow) {
        return withFlow(
                flow,
                CROISSANT,
                (state, found) -> Uni.createFrom().item(redirectToNewest(state, found)));
    }

    private static RestResponse<byte[]> redirectToNewest(State state, Flow flow) {
        if (!flow.partOf().isEmpty()) {
            throw new NotFoundException();
        }
        return RestResponse.ResponseBuilder.<byte[]>create(RestResponse.Status.TEMPORARY_REDIRECT)
                .location(
                        URI.create(
                                state.catalogue().origin() + flow.path(flow.current()) + CROISSANT))
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    /** The description of an edition's columns (Croissant). */
    @PermitAll
    @GET
    @Path("flows/{flow}/releases/{release}" + CROISSANT)
    public Uni<RestResponse<byte[]>> columns(
            @Context HttpHeaders headers, @RestPath String flow, @RestPath String release) {
        RequestHeaders requestHeaders = RequestHeaders.of(headers);
        return withEdition(
                flow,
                release,
                CROISSANT,
                (state, found, edition) ->
                        sets.parquetEdition(state, found, edition)
                                .chain(read ->
                                        respond(
                                                requestHeaders,
                                                state,
                                                found.path(edition) + CROISSANT,
                                                RdfForm.JSON_LD.mediaType() + ";charset=utf-8",
                                                () ->
                                                        Croissant.of(
                                                                state.catalogue(),
                                                                found,
                                                                read.edition(),
                                                                read.table()))));
    }

    /** The links of a data set. */
    @PermitAll
    @GET
    @Path("flows/{flow}" + LINKSET)
    public Uni<RestResponse<byte[]>> links(@Context HttpHeaders headers, @RestPath String flow) {
        RequestHeaders requestHeaders = RequestHeaders.of(headers);
        return withFlow(
                flow,
                LINKSET,
                (state, found) ->
                        respond(
                                requestHeaders,
                                state,
                                found.path() + LINKSET,
                                Links.TYPE,
                                () -> FlowLinks.of(state.catalogue(), found).document()));
    }

    /** The links of an edition. */
    @PermitAll
    @GET
    @Path("flows/{flow}/releases/{release}" + LINKSET)
    public Uni<RestResponse<byte[]>> links(
            @Context HttpHeaders headers, @RestPath String flow, @RestPath String release) {
        RequestHeaders requestHeaders = RequestHeaders.of(headers);
        return withEdition(
                flow,
                release,
                LINKSET,
                (state, found, edition) ->
                        respond(
                                requestHeaders,
                                state,
                                found.path(edition) + LINKSET,
                                Links.TYPE,
                                () -> FlowLinks.of(state.catalogue(), found, edition).document()));
    }

    /** Makes a document about a data set. */
    private interface FlowDocument {
        Uni<RestResponse<byte[]>> make(State state, Flow flow);
    }

    /** Makes a document about an edition. */
    private interface EditionDocument {
        Uni<RestResponse<byte[]>> make(State state, Flow flow, Edition edition);
    }

    /**
     * @param suffix what follows the data set's own path in the address of the document
     */
    private Uni<RestResponse<byte[]>> withFlow(String flow, String suffix, FlowDocument document) {
        return sets.newest()
                .chain(state ->
                        state.catalogue()
                                .find(flow)
                                .map(found -> document.make(state, found))
                                .orElseGet(() ->
                                        Uni.createFrom()
                                                .item(
                                                        FormerAddresses.redirectOrGone(
                                                                state.catalogue(), flow, suffix))));
    }

    /**
     * @param suffix what follows the edition's own path in the address of the document
     */
    private Uni<RestResponse<byte[]>> withEdition(
            String flow, String release, String suffix, EditionDocument document) {
        return sets.newest()
                .chain(state ->
                        state.catalogue()
                                .find(flow)
                                .map(found ->
                                        sets.edition(found, release)
                                                .chain(edition ->
                                                        document.make(state, found, edition)))
                                .orElseGet(() ->
                                        Uni.createFrom()
                                                .item(
                                                        FormerAddresses.redirectOrGone(
                                                                state.catalogue(),
                                                                flow,
                                                                FormerAddresses.edition(release)
                                                                        + suffix))));
    }

    private Uni<RestResponse<byte[]>> description(
            RequestHeaders requestHeaders,
            State state,
            String path,
            RdfForm form,
            Supplier<Graph> statements) {
        return respond(
                requestHeaders,
                state,
                path + form.ending(),
                form.mediaType() + ";charset=utf-8",
                () -> form.write(statements.get(), state.catalogue().origin()));
    }

    private Uni<RestResponse<byte[]>> respond(
            RequestHeaders requestHeaders,
            State state,
            String path,
            String type,
            Supplier<String> writer) {
        return threads.view(() -> state.document(path, type, writer).answer(requestHeaders));
    }
}
