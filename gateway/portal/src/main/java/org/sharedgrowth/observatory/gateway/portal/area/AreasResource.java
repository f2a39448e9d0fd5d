package org.sharedgrowth.observatory.gateway.portal.area;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The list of countries. */
@Path("/countries")
@Produces(MediaType.TEXT_HTML)
class AreasResource {
    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    AreasResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    /** All countries, the countries of a group, or the countries whose names match. */
    @PermitAll
    @GET
    public Uni<Page> list(
            RoutingContext context,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String group) {
        Language language = shells.language(context);
        AreasText text = Texts.of(AreasText.class, language);
        Shell shell = shells.of(context, "countries", text.title()).inLanguageOfFrame();
        return services.allAreas(shells.requestContext(context))
                .chain(all -> threads.view(() -> AreasPage.of(all.items(), q, group, language)))
                .map(view -> Page.ok(shell, Templates.areas(shell, text, view)));
    }
}
