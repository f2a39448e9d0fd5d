package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument.RequestHeaders;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.TimeMap;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.reading.DataSets;
import org.sharedgrowth.observatory.gateway.portal.discovery.reading.State;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

/**
 * The list of the states of a data set (a TimeMap of RFC 7089), for programs that look for a past
 * state.
 */
@Path("/flows/{flow}" + TimeMap.PATH)
class TimeMapResource {
    private final DataSets sets;
    private final PageThreads threads;

    TimeMapResource(DataSets sets, PageThreads threads) {
        this.sets = sets;
        this.threads = threads;
    }

    /** The list. */
    @PermitAll
    @GET
    public Uni<RestResponse<byte[]>> states(@Context HttpHeaders headers, @RestPath String flow) {
        RequestHeaders requestHeaders = RequestHeaders.of(headers);
        return sets.newest()
                .chain(state ->
                        state.catalogue()
                                .find(flow)
                                .map(found -> states(requestHeaders, state, found))
                                .orElseGet(() ->
                                        Uni.createFrom()
                                                .item(
                                                        FormerAddresses.redirectOrGone(
                                                                state.catalogue(),
                                                                flow,
                                                                TimeMap.PATH))));
    }

    private Uni<RestResponse<byte[]>> states(
            RequestHeaders requestHeaders, State state, Flow flow) {
        String path = flow.path() + TimeMap.PATH;
        return state.cachedDocument(path)
                .map(Uni.createFrom()::item)
                .orElseGet(() -> write(path, state, flow))
                .map(document -> document.answer(requestHeaders));
    }

    private Uni<OpenDocument> write(String path, State state, Flow flow) {
        return sets.history(flow)
                .chain(editions ->
                        threads.view(() ->
                                state.document(
                                        path,
                                        TimeMap.TYPE,
                                        () -> TimeMap.of(state.catalogue(), flow, editions))));
    }
}
