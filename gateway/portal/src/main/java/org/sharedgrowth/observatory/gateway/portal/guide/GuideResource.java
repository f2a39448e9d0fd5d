package org.sharedgrowth.observatory.gateway.portal.guide;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;

/** The guides. The page {@code /docs} links to them. */
@Path("/docs/with/{tool}")
@Produces(MediaType.TEXT_HTML)
class GuideResource {
    private final Shells shells;
    private final int requests;

    /**
     * @param requests number of requests that a guest may send in a minute
     */
    GuideResource(Shells shells, @ConfigProperty(name = "gateway.quota.guest.data") int requests) {
        this.shells = shells;
        this.requests = requests;
    }

    /** The guide to one tool. */
    @PermitAll
    @GET
    public Page guide(RoutingContext context, @RestPath String tool) {
        Tool found = Tool.find(tool).orElseThrow(NotFoundException::new);
        Guides guides =
                new Guides(
                        shells.language(context),
                        shells.address("").toString(),
                        requests,
                        LocalDate.now(ZoneOffset.UTC));
        GuideView view = guides.of(found);
        Shell shell =
                shells.of(context, "docs", view.title()).styled(PageStyle.DOCS).inLanguageOfFrame();
        return Page.ok(shell, Templates.guide(shell, guides.text(), view));
    }
}
