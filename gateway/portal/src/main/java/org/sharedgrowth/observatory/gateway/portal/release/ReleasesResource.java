package org.sharedgrowth.observatory.gateway.portal.release;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The list of all releases. */
@Path("/releases")
@Produces(MediaType.TEXT_HTML)
class ReleasesResource {
    private static final int PAGE_SIZE = 40;

    private final ReleaseReader reader;
    private final Shells shells;
    private final PageThreads threads;

    ReleasesResource(ReleaseReader reader, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> list(RoutingContext context) {
        ReleasesQuery query = ReleasesQuery.of(context.queryParams());
        return reader.list(shells.requestContext(context), query, PAGE_SIZE)
                .chain(parts ->
                        threads.view(() -> ReleasesPage.of(parts, shells.language(context))))
                .map(view -> page(context, view));
    }

    private Page page(RoutingContext context, ReleasesView view) {
        Shell shell =
                shells.of(context, "releases", view.title())
                        .styled(PageStyle.LOG)
                        .inLanguageOfFrame();
        ReleaseText text = Texts.of(ReleaseText.class, shell.language());
        return Page.ok(shell, Templates.releases(shell, text, view));
    }
}
