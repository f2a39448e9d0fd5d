package org.sharedgrowth.observatory.gateway.portal.help;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;

/** The help page, the pages of problem types, and the page for unknown addresses. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HelpResource {
    private final Shells shells;
    private final ProblemTypes problems;

    HelpResource(Shells shells, ProblemTypes problems) {
        this.shells = shells;
        this.problems = problems;
    }

    /** How to find, read, cite and contribute figures. */
    @PermitAll
    @GET
    @Path("help")
    public Page help(RoutingContext context) {
        Shell shell = shells.of(context, "help", "Help");
        return Page.ok(shell, Templates.help(shell));
    }

    /** The page of a type of problem; a type of version 1 redirects to its successor. */
    @PermitAll
    @GET
    @Path("problems/{type}")
    public RestResponse<Page> problem(RoutingContext context, @RestPath String type) {
        Optional<ProblemType> renamed = problems.findRenamed(type);
        if (renamed.isPresent()) {
            return ResponseBuilder.<Page>create(Status.PERMANENT_REDIRECT)
                    .location(shells.address(renamed.get().uri()))
                    .build();
        }
        ProblemView view = problems.find(type).orElseThrow(NotFoundException::new);
        String title = view.title(shells.language(context));
        Shell shell = shells.of(context, "help", title);
        return RestResponse.ok(Page.ok(shell, Templates.problem(shell, view)));
    }

    /** Answers all unknown addresses. */
    @PermitAll
    @GET
    @Path("{path:.+}")
    @Produces(MediaType.WILDCARD)
    public Page nothing(@RestPath String path) {
        throw new NotFoundException(path);
    }
}
