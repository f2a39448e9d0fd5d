package org.sharedgrowth.observatory.reports.indicators;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The operations this service uses. */
@RegisterProvider(TraceFilter.class)
@RegisterRestClient(configKey = "indicators")
@Path("/api/indicators/v1")
interface IndicatorsApi {
    @GET
    @Path("/observations")
    Answers.Observations observations(
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
    Answers.Indicator indicator(@PathParam("code") String code, @RestQuery String lang);

    @POST
    @Path("/cells")
    Answers.Cells cells(Answers.CellsQuestion question);

    /**
     * The service's explanation of a refusal; failures of the service become a processing error.
     */
    @ClientExceptionMapper
    static RuntimeException problem(Response response) {
        if (response.getStatus() >= 500 || response.getStatus() == 429) {
            return new ProcessingException("status " + response.getStatus());
        }
        String detail = "status " + response.getStatus();
        try {
            Answers.Problem problem = response.readEntity(Answers.Problem.class);
            if (problem != null && problem.detail() != null) {
                detail = problem.detail();
            }
        } catch (RuntimeException unreadable) {
            // Not a problem document: only the status is known.
        }
        return new IndicatorsRefused(response.getStatus(), detail);
    }
}
