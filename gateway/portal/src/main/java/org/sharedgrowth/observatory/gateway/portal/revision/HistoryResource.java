package org.sharedgrowth.observatory.gateway.portal.revision;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.PageNumber;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesQuery;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The history of a series or of one of its figures, release by release. */
@Path("/releases/history")
@Produces(MediaType.TEXT_HTML)
class HistoryResource {
    private static final String FLOWS = "/api/indicators/v1/flows/";
    private static final int PAGE_SIZE = 10;

    /**
     * For a single figure: how many releases of its series are read for one page, which shows those
     * that changed the figure.
     */
    private static final int FIGURE_PAGE_SIZE = 200;

    private final ReleaseReader reader;
    private final Shells shells;
    private final PageThreads threads;

    HistoryResource(ReleaseReader reader, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> history(RoutingContext context) {
        RequestContext requestContext = shells.requestContext(context);
        MultiMap query = context.queryParams();
        String flow = ReleasesQuery.text(query, "flow");
        String key = ReleasesQuery.text(query, "key");
        String period = ReleasesQuery.text(query, "period");
        String page = ReleasesQuery.text(query, "page");
        if (flow.isEmpty() || key.isEmpty()) {
            throw new NotFoundException();
        }
        String base = FLOWS + Target.encode(flow);
        Target history =
                Target.of(base + "/series/" + Target.encode(key) + "/revisions")
                        .with("page", PageNumber.of(page, ""))
                        .with("pageSize", period.isEmpty() ? PAGE_SIZE : FIGURE_PAGE_SIZE);
        // One figure of the series, only for its names; the page can be shown without them.
        Target requestForNames =
                Target.of(base + "/revisions").with("from", 0).with("key", key).with("pageSize", 1);
        return Uni.combine()
                .all()
                .unis(
                        reader.history(requestContext, history),
                        reader.revisions(requestContext, requestForNames)
                                .onFailure()
                                .recoverWithItem(Differences.Answer.NONE),
                        reader.names(requestContext))
                .with((releases, cells, names) ->
                        new HistoryPage.Parts(
                                flow,
                                key,
                                period,
                                names,
                                cells.list().items().stream().findFirst(),
                                releases))
                .chain(parts -> threads.view(() -> HistoryPage.of(parts, shells.language(context))))
                .map(view -> page(context, view));
    }

    private Page page(RoutingContext context, HistoryView view) {
        Shell shell =
                shells.of(context, "releases", view.title())
                        .styled(PageStyle.LOG)
                        .inLanguageOfFrame();
        ReleaseText text = Texts.of(ReleaseText.class, shell.language());
        return Page.ok(shell, Templates.history(shell, text, view));
    }
}
