package org.sharedgrowth.observatory.gateway.contract;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.Page;
import org.sharedgrowth.observatory.gateway.portal.Shell;
import org.sharedgrowth.observatory.gateway.portal.Shells;

/** The contract for programs and for people. */
@Path("/")
class ContractResource {
    private static final String YAML = "application/yaml";

    private final Contract contract;
    private final Shells shells;

    ContractResource(Contract contract, Shells shells) {
        this.contract = contract;
        this.shells = shells;
    }

    @PermitAll
    @GET
    @Path("openapi")
    @Produces({YAML + ";qs=1", "text/yaml;qs=0.9", "text/plain;qs=0.8"})
    public RestResponse<String> get() {
        return open(contract.yaml());
    }

    @PermitAll
    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.7")
    public RestResponse<String> getJson() {
        return open(contract.json());
    }

    @PermitAll
    @GET
    @Path("openapi.yaml")
    @Produces(YAML)
    public RestResponse<String> yaml() {
        return open(contract.yaml());
    }

    @PermitAll
    @GET
    @Path("openapi-3.0.yaml")
    @Produces(YAML)
    public RestResponse<String> yaml30() {
        return open(contract.yaml30());
    }

    @PermitAll
    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<String> json() {
        return open(contract.json());
    }

    /** The contract as a page. */
    @PermitAll
    @GET
    @Path("docs")
    @Produces(MediaType.TEXT_HTML)
    public Page docs(RoutingContext context) {
        Shell shell = shells.of(context, "docs", "The API");
        return Page.ok(shell, Templates.docs(shell, contract.docs()));
    }

    private static RestResponse<String> open(String text) {
        return RestResponse.ResponseBuilder.ok(text)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=300")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", "Accept")
                .build();
    }
}
