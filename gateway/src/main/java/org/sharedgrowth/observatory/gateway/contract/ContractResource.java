package org.sharedgrowth.observatory.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the contract as YAML and as JSON. */
@Path("/")
class ContractResource {
    private static final String YAML = "application/yaml";

    private final Contract contract;

    ContractResource(Contract contract) {
        this.contract = contract;
    }

    @PermitAll
    @GET
    @Path("openapi")
    @Produces({YAML + ";qs=1", "text/yaml;qs=0.9", "text/plain;qs=0.8"})
    public RestResponse<String> get() {
        return publicText(contract.yaml());
    }

    @PermitAll
    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.7")
    public RestResponse<String> getJson() {
        return publicText(contract.json());
    }

    @PermitAll
    @GET
    @Path("openapi.yaml")
    @Produces(YAML)
    public RestResponse<String> yaml() {
        return publicText(contract.yaml());
    }

    @PermitAll
    @GET
    @Path("openapi-3.0.yaml")
    @Produces(YAML)
    public RestResponse<String> yaml30() {
        return publicText(contract.yaml30());
    }

    @PermitAll
    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<String> json() {
        return publicText(contract.json());
    }

    private static RestResponse<String> publicText(String text) {
        return RestResponse.ResponseBuilder.ok(text)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=300")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", "Accept")
                .build();
    }
}
