package org.sharedgrowth.observatory.reports.indicators;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The change feed. It is read by long polling, and therefore needs a longer timeout than other
 * operations.
 */
@RegisterRestClient(configKey = "indicators-changes")
@Path("/api/indicators/v1")
interface ChangesApi {
    @GET
    @Path("/changes")
    Answers.Changes changes(
            @Url String node, @RestQuery long after, @RestQuery("wait") int waitSeconds);
}
