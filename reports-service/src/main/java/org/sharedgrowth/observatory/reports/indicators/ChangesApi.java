package org.sharedgrowth.observatory.reports.indicators;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The change feed; a separate client because it waits and needs a longer timeout. */
@RegisterRestClient(configKey = "indicators-changes")
@Path("/api/indicators/v1")
interface ChangesApi {
    @GET
    @Path("/changes")
    Answers.Changes changes(@RestQuery long after, @RestQuery int wait);
}
