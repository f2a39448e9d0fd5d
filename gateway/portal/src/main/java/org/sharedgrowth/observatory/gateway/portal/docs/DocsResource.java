package org.sharedgrowth.observatory.gateway.portal.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicContract;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;

/** The contract for people. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class DocsResource {
    private final Shells shells;
    private final DocsView docs;

    DocsResource(Shells shells, PublicContract contract, ObjectMapper mapper) {
        this.shells = shells;
        try {
            docs = new DocsReader(mapper.readTree(contract.json())).read();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The contract is not JSON", e);
        }
    }

    /** The contract as a page. */
    @PermitAll
    @GET
    @Path("docs")
    public Page docs(RoutingContext context) {
        Shell shell = shells.of(context, "docs", "The API").styled(PageStyle.DOCS);
        return Page.ok(shell, Templates.docs(shell, docs));
    }
}
