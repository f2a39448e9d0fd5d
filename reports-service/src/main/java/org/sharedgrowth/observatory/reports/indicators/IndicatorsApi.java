package org.sharedgrowth.observatory.reports.indicators;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The operations this service uses. The first parameter of each is the address of a node. */
@RegisterProvider(TraceFilter.class)
@RegisterRestClient(configKey = "indicators")
@Path("/api/indicators/v1")
interface IndicatorsApi {
    @GET
    @Path("/observations")
    Answers.Observations observations(
            @Url String node,
            @RestQuery String indicator,
            @RestQuery String area,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery @Nullable String sex,
            @RestQuery @Nullable String age,
            @RestQuery @Nullable String urbanisation,
            @RestQuery @Nullable String income,
            @RestQuery @Nullable String disability,
            @RestQuery @Nullable String flow,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable Long release,
            @RestQuery int pageSize,
            @RestQuery String lang);

    @GET
    @Path("/indicators/{code}")
    Answers.Indicator indicator(
            @Url String node, @PathParam("code") String code, @RestQuery String lang);

    @POST
    @Path("/cells")
    Answers.Cells cells(@Url String node, Answers.CellsQuery query);

    @GET
    @Path("/flows/{flow}/series/{key}/revisions")
    Answers.Revisions revisions(
            @Url String node,
            @PathParam("flow") String flow,
            @PathParam("key") String key,
            @RestQuery int pageSize);

    @GET
    @Path("/changes")
    Answers.Changes changes(@Url String node, @RestQuery long after);

    /**
     * Converts an error answer to an exception; that of a refusal has the service's explanation. An
     * answer that says that the node is unavailable is treated like no answer.
     */
    @ClientExceptionMapper
    static RuntimeException problem(Response response) {
        int status = response.getStatus();
        String detail = "status " + status;
        if (status >= 502 && status <= 504) {
            return new ProcessingException(detail);
        }
        if (status >= 500 || status == 429) {
            return new WebApplicationException(detail, status);
        }
        try {
            Answers.Problem problem = response.readEntity(Answers.Problem.class);
            if (problem != null && problem.detail() != null) {
                detail = problem.detail();
            }
        } catch (RuntimeException unreadable) {
            // Not a problem document, so only the status is known.
        }
        return new IndicatorsRefused(status, detail);
    }
}
