package org.sharedgrowth.observatory.gateway.portal.revision;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesQuery;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** One release and the figures that it changed. */
@Path("/releases/{id}")
@Produces(MediaType.TEXT_HTML)
class ReleaseResource {
    private final ReleaseReader reader;
    private final Shells shells;
    private final PageThreads threads;

    ReleaseResource(ReleaseReader reader, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> release(RoutingContext context, @RestPath String id) {
        RequestContext requestContext = shells.requestContext(context);
        ReleasesQuery query = ReleasesQuery.of(context.queryParams());
        return Uni.combine()
                .all()
                .unis(reader.release(requestContext, id), reader.names(requestContext))
                .asTuple()
                .chain(read ->
                        changes(requestContext, read.getItem1(), query)
                                .map(changes ->
                                        new ReleasePage.Parts(
                                                read.getItem1(), query, read.getItem2(), changes)))
                .chain(parts -> threads.view(() -> ReleasePage.of(parts, shells.language(context))))
                .map(view -> page(context, view));
    }

    /** The changes of the release; not requested if it changed nothing public. */
    private Uni<Differences.Answer> changes(
            RequestContext requestContext, Releases.Item release, ReleasesQuery query) {
        if (!release.isPublic()) {
            return Uni.createFrom().item(Differences.Answer.NONE);
        }
        return reader.revisions(
                requestContext,
                ChangesQuery.api(requireNonNullElse(release.flow(), ""), query)
                        .with("to", release.id()));
    }

    private Page page(RoutingContext context, ReleaseView view) {
        Shell shell =
                shells.of(context, "releases", view.title())
                        .styled(PageStyle.LOG)
                        .inLanguageOfFrame();
        ReleaseText text = Texts.of(ReleaseText.class, shell.language());
        return Page.ok(shell, Templates.release(shell, text, view));
    }
}
